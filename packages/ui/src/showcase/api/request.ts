/** Makes requests out of what the fields of a form hold. */
import type { Endpoint, Parameter, Schema } from './openapi.js';

export interface ApiRequest {
  readonly method: string;
  /** Relative to the server's folder, without a slash at the start. */
  readonly path: string;
  /** JSON, or null. */
  readonly body: string | null;
}

/** `values` by the names of the parameters; '' leaves an optional one out, and a list is separated by line breaks. */
export function buildRequest(
  { method, path, operation }: Endpoint,
  values: ReadonlyMap<string, string>,
  body: string | null,
): ApiRequest {
  const query = new URLSearchParams();
  let filled = path.replace(/^\//, '');
  for (const parameter of operation.parameters ?? []) {
    const value = values.get(parameter.name) ?? '';
    if (parameter.in === 'path') filled = filled.replace(`{${parameter.name}}`, encodeURIComponent(value));
    else if (parameter.in === 'query' && value !== '') {
      for (const item of isList(parameter) ? value.split('\n') : [value]) query.append(parameter.name, item);
    }
  }
  const search = query.toString();
  return { method, path: search === '' ? filled : `${filled}?${search}`, body };
}

/** The request as a line for a shell. `server` ends with a slash. */
export function curlOf({ method, path, body }: ApiRequest, server: string): string {
  const address = quote(server + path);
  if (method === 'GET') return `curl ${address}`;
  const sent = body === null ? '' : ` \\\n  -H 'Content-Type: application/json' \\\n  -d ${quote(body)}`;
  return `curl -X ${method} ${address}${sent}`;
}

/** A first value for a parameter: only what is needed is filled in. */
export function exampleOf({ required, schema }: Parameter): string {
  return required && schema?.example !== undefined ? String(schema.example) : '';
}

/** A body with the fields that have an example, since those without may exclude one another. */
export function exampleBody(schema: Schema): string {
  const fields = Object.entries(schema.properties ?? {}).filter(([, { example }]) => typeof example === 'string');
  return JSON.stringify(Object.fromEntries(fields.map(([name, { example }]) => [name, example])), null, 2);
}

export function isList({ schema }: Parameter): boolean {
  return schema?.type === 'array';
}

/** For a POSIX shell. */
function quote(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}
