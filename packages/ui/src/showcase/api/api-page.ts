/** The reference of the HTTP interface, made in the page from what the server says of itself. */
import { element, proseNodes, requireElement } from '../element.js';
import { type Endpoint, endpointsOf, type OpenApi, tagOf } from './openapi.js';
import { type EndpointContext, renderEndpoint } from './render-endpoint.js';
import { renderComponent, schemaAnchor } from './render-schema.js';

const DESCRIPTION_FILE = 'openapi.json';
const SCHEMAS = 'schemas';

const reference = requireElement('reference', HTMLElement);
try {
  const response = await fetch(DESCRIPTION_FILE);
  if (!response.ok) throw new Error(`${DESCRIPTION_FILE} answers ${response.status}`);
  show((await response.json()) as OpenApi);
} catch (error) {
  const reason = error instanceof Error ? error.message : String(error);
  const retry = element('button', { type: 'button', class: 'solid', onclick: () => location.reload() }, 'Try again');
  reference.replaceChildren(
    element(
      'div',
      { class: 'notice', role: 'alert' },
      element('p', {}, `The reference cannot be shown: ${reason}.`),
      retry,
    ),
  );
}

function show(api: OpenApi): void {
  const schemas = api.components?.schemas ?? {};
  const names = new Set(Object.keys(schemas));
  const groups = groupByTag(endpointsOf(api));
  const context: EndpointContext = { schemas, names, knownId };
  const sections = [...groups].map(([tag, endpoints]) =>
    element(
      'section',
      { 'aria-labelledby': anchorOf(tag) },
      element('h2', { id: anchorOf(tag) }, tag),
      ...endpoints.map((endpoint) => renderEndpoint(endpoint, context)),
    ),
  );
  reference.replaceChildren(
    renderContents(groups),
    element(
      'div',
      { class: 'endpoints' },
      element('div', { class: 'about' }, ...paragraphs(api.info.description ?? '')),
      ...sections,
      element(
        'section',
        { 'aria-labelledby': SCHEMAS },
        element('h2', { id: SCHEMAS }, 'Schemas'),
        ...Object.entries(schemas).map(([name, schema]) => renderComponent(name, schema, names)),
      ),
    ),
  );
  addEventListener('hashchange', showTarget);
  showTarget();
}

function groupByTag(endpoints: readonly Endpoint[]): Map<string, Endpoint[]> {
  const groups = new Map<string, Endpoint[]>();
  for (const endpoint of endpoints) {
    const tag = tagOf(endpoint.operation);
    groups.set(tag, [...(groups.get(tag) ?? []), endpoint]);
  }
  return groups;
}

function renderContents(groups: ReadonlyMap<string, readonly Endpoint[]>): HTMLElement {
  const items = [...groups].map(([tag, endpoints]) =>
    element(
      'li',
      {},
      element('span', {}, tag),
      element(
        'ul',
        { role: 'list' },
        ...endpoints.map(({ id, path }) =>
          element('li', {}, element('a', { href: `#${id}` }, path.replace(/^\/api/, ''))),
        ),
      ),
    ),
  );
  return element(
    'nav',
    { class: 'contents', 'aria-label': 'Endpoints' },
    element('ul', { role: 'list' }, ...items, element('li', {}, element('a', { href: `#${SCHEMAS}` }, 'Schemas'))),
  );
}

function paragraphs(text: string): HTMLElement[] {
  return text.split(/\n{2,}/).map((paragraph) => element('p', {}, ...proseNodes(paragraph.replaceAll('\n', ' '))));
}

/** What an address names came after the page: it is unfolded and gone to once it is there. */
function showTarget(): void {
  const target = document.getElementById(namedByHash());
  if (target instanceof HTMLDetailsElement && target.id.startsWith(schemaAnchor(''))) target.open = true;
  target?.scrollIntoView();
}

/** A fragment that is not encoded as it should be names nothing. */
function namedByHash(): string {
  try {
    return decodeURIComponent(location.hash.slice(1));
  } catch {
    return '';
  }
}

function anchorOf(tag: string): string {
  return `tag-${tag.toLowerCase().replaceAll(/\W+/g, '-')}`;
}

/** An id of this index for a path that takes one: that of its first document, or of that document's first passage. */
async function knownId(path: string): Promise<string | null> {
  try {
    const documents = (await (await fetch('api/documents?limit=1')).json()) as { documents: { id: string }[] };
    const id = documents.documents[0]?.id ?? null;
    if (id === null || path.includes('/documents/')) return id;
    const document = (await (await fetch(`api/documents/${encodeURIComponent(id)}`)).json()) as {
      passages: { id: string }[];
    };
    return document.passages[0]?.id ?? null;
  } catch {
    // Then the field keeps the example of the description.
    return null;
  }
}
