/** Shows schemas: a type in a line, and the fields of an object with what each means. */
import { element, proseNodes } from '../element.js';
import { boundsText, fieldsOf, type Schema, schemaName, typeText } from './openapi.js';

/** Where the schema of that name is on the page. */
export function schemaAnchor(name: string): string {
  return `schema-${name}`;
}

/** The type in a line, with links to the schemas that it names. */
export function renderType(schema: Schema, names: ReadonlySet<string>): HTMLElement {
  const parts = typeText(schema)
    .split(/([A-Z]\w+)/)
    .map((part) => (names.has(part) ? element('a', { href: `#${schemaAnchor(part)}` }, part) : part));
  return element('span', { class: 'type' }, ...parts);
}

/** Type and bounds, then what it means. */
export function renderMeaning(
  schema: Schema,
  description: string | undefined,
  names: ReadonlySet<string>,
): HTMLElement {
  const bounds = boundsText(schema);
  const meaning = element('div', {}, renderType(schema, names));
  if (bounds !== '') meaning.append(element('span', { class: 'soft' }, `, ${bounds}`));
  if (description) meaning.append(element('p', {}, ...proseNodes(description)));
  return meaning;
}

/** The fields of a schema; those of objects that have no name of their own stand below theirs. Null where it has none. */
export function renderFields(schema: Schema, names: ReadonlySet<string>): HTMLElement | null {
  const fields = fieldsOf(schema);
  if (fields.length === 0) return null;
  return element(
    'dl',
    { class: 'fields' },
    ...fields.map((field) =>
      element(
        'div',
        {},
        element('dt', {}, element('code', {}, field.name), field.required ? null : element('small', {}, 'optional')),
        element(
          'dd',
          {},
          renderMeaning(field.schema, field.schema.description, names),
          unnamedFields(field.schema, names),
        ),
      ),
    ),
  );
}

function unnamedFields(schema: Schema, names: ReadonlySet<string>): HTMLElement | null {
  const inner = schema.items ?? schema;
  return schemaName(inner) === null ? renderFields(inner, names) : null;
}

/** A schema of the components, folded until it is wanted. */
export function renderComponent(name: string, schema: Schema, names: ReadonlySet<string>): HTMLElement {
  const bases = (schema.allOf ?? []).filter((base) => schemaName(base) !== null);
  return element(
    'details',
    { class: 'schema', id: schemaAnchor(name) },
    element('summary', {}, element('code', {}, name)),
    schema.description ? element('p', {}, ...proseNodes(schema.description)) : null,
    bases.length > 0
      ? element('p', {}, 'All fields of ', ...bases.map((base) => renderType(base, names)), ', and:')
      : null,
    renderFields(schema, names) ?? renderType(schema, names),
  );
}
