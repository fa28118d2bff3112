/** Shows an endpoint: what it does, its parameters, its body, its answers, and a form to try it. */
import { element, proseNodes } from '../element.js';
import type { Content, Endpoint, Parameter, Schema } from './openapi.js';
import { renderFields, renderMeaning, renderType } from './render-schema.js';
import { type KnownIds, renderTry } from './try-operation.js';

export interface EndpointContext {
  readonly schemas: Readonly<Record<string, Schema>>;
  readonly names: ReadonlySet<string>;
  readonly knownId: KnownIds;
}

export function renderEndpoint(endpoint: Endpoint, context: EndpointContext): HTMLElement {
  const { method, path, id, operation } = endpoint;
  const { parameters = [], requestBody, responses = {} } = operation;
  const body = requestBody ? resolve(schemaOf(requestBody), context) : null;
  return element(
    'article',
    { id, 'aria-labelledby': `${id}-name` },
    element('h3', { id: `${id}-name` }, operation.summary ?? path),
    element('p', { class: 'address' }, element('span', { class: 'method' }, method), element('code', {}, path)),
    operation.description ? element('p', {}, ...proseNodes(operation.description)) : null,
    parameters.length > 0 ? element('h4', {}, 'Parameters') : null,
    parameters.length > 0 ? renderParameters(parameters, context) : null,
    body ? element('h4', {}, 'Body, as JSON') : null,
    body ? renderFields(body, context.names) : null,
    element('h4', {}, 'Answers'),
    renderAnswers(responses, context),
    renderTry(endpoint, body, context.knownId),
  );
}

function renderParameters(parameters: readonly Parameter[], { names }: EndpointContext): HTMLElement {
  return element(
    'dl',
    { class: 'fields' },
    ...parameters.map(({ name, required, schema = {}, description }) =>
      element(
        'div',
        {},
        element('dt', {}, element('code', {}, name), required ? element('small', {}, 'required') : null),
        element('dd', {}, renderMeaning(schema, description, names)),
      ),
    ),
  );
}

function renderAnswers(responses: Readonly<Record<string, Content>>, { names }: EndpointContext): HTMLElement {
  return element(
    'ul',
    { class: 'answers', role: 'list' },
    ...Object.entries(responses).map(([status, response]) => {
      const schema = schemaOf(response);
      return element(
        'li',
        {},
        element('code', { class: status.startsWith('2') ? 'good' : 'bad' }, status),
        element('span', {}, response.description ?? '', ' ', schema ? renderType(schema, names) : ''),
      );
    }),
  );
}

function schemaOf({ content = {} }: Content): Schema | null {
  return Object.values(content)[0]?.schema ?? null;
}

/** A schema that is only named, by what it says. */
function resolve(schema: Schema | null, { schemas }: EndpointContext): Schema | null {
  const name = schema?.$ref?.split('/').at(-1);
  return name === undefined ? schema : (schemas[name] ?? null);
}
