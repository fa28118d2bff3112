/** The part of OpenAPI 3.1 that the server's description uses, and what a reader is told of a schema in a line. */

export interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly allOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly description?: string;
  readonly example?: unknown;
  readonly default?: unknown;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly maxItems?: number;
  readonly pattern?: string;
}

export interface Parameter {
  readonly name: string;
  readonly in: 'query' | 'path' | 'header' | 'cookie';
  readonly required?: boolean;
  readonly description?: string;
  readonly schema?: Schema;
}

export interface Content {
  readonly description?: string;
  readonly content?: Readonly<Record<string, { readonly schema?: Schema }>>;
}

export interface Operation {
  readonly operationId?: string;
  readonly summary?: string;
  readonly description?: string;
  readonly tags?: readonly string[];
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: Content;
  readonly responses?: Readonly<Record<string, Content>>;
}

export interface OpenApi {
  readonly info: { readonly title: string; readonly version: string; readonly description?: string };
  readonly tags?: readonly { readonly name: string }[];
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components?: { readonly schemas?: Readonly<Record<string, Schema>> };
}

/** An operation with where it is. */
export interface Endpoint {
  readonly method: string;
  readonly path: string;
  /** Unique in the description. */
  readonly id: string;
  readonly operation: Operation;
}

/** All operations, in the order of their tags, and within one in that of the description. */
export function endpointsOf({ paths, tags = [] }: OpenApi): Endpoint[] {
  const endpoints = Object.entries(paths).flatMap(([path, operations]) =>
    Object.entries(operations).map(([method, operation]) => ({
      method: method.toUpperCase(),
      path,
      id: operation.operationId ?? `${method}${path.replaceAll(/\W+/g, '-')}`,
      operation,
    })),
  );
  const order = new Map(tags.map(({ name }, i) => [name, i]));
  const place = ({ operation }: Endpoint) => order.get(tagOf(operation)) ?? tags.length;
  return endpoints.sort((a, b) => place(a) - place(b));
}

export function tagOf({ tags }: Operation): string {
  return tags?.[0] ?? 'Other';
}

/** The name of a schema among the components, or null for one that stands where it is used. */
export function schemaName({ $ref }: Schema): string | null {
  return $ref?.split('/').at(-1) ?? null;
}

/** What kinds of values a schema allows, as `string or null`; the name of another schema stands for itself. */
export function typeText(schema: Schema): string {
  const name = schemaName(schema);
  if (name !== null) return name;
  if (schema.enum) return schema.enum.map((value) => JSON.stringify(value)).join(' | ');
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  const alternatives = schema.anyOf ?? schema.oneOf;
  if (alternatives) return alternatives.map(typeText).join(' or ');
  if (schema.allOf) return schema.allOf.map(typeText).join(' with ');
  const types = typeof schema.type === 'string' ? [schema.type] : (schema.type ?? ['any']);
  return types
    .map((type) => (type === 'array' && schema.items ? `array of ${typeText(schema.items)}` : type))
    .join(' or ');
}

/** Bounds and default of a value, as `1 to 100, default 10`; empty where there are none. */
export function boundsText(schema: Schema): string {
  const { minimum, maximum, maxLength, maxItems, default: preset } = schema;
  const parts: string[] = [];
  if (minimum !== undefined && maximum !== undefined) parts.push(`${minimum} to ${maximum}`);
  else if (minimum !== undefined) parts.push(`at least ${minimum}`);
  else if (maximum !== undefined) parts.push(`at most ${maximum}`);
  if (maxLength !== undefined) parts.push(`at most ${maxLength} characters`);
  if (maxItems !== undefined) parts.push(`at most ${maxItems}`);
  if (preset !== undefined) parts.push(`default ${JSON.stringify(preset)}`);
  return parts.join(', ');
}

/** The fields of an object, those of the schemas it is made of first; a named schema that it only refers to is left out. */
export function fieldsOf(schema: Schema): { name: string; schema: Schema; required: boolean }[] {
  const own = Object.entries(schema.properties ?? {}).map(([name, field]) => ({
    name,
    schema: field,
    required: schema.required?.includes(name) ?? false,
  }));
  return [...(schema.allOf ?? []).flatMap(fieldsOf), ...own];
}
