/** The page on which a site owner tries the box and takes the lines to paste. */
import { createHttpClient } from '../../client/http-client.js';
import type { LociSearch } from '../../elements/loci-search.js';
import { exampleQueries } from '../../text/example-queries.js';
import '../code.js';
import { requireElement } from '../element.js';
import { fillControls } from './controls.js';
import { attributesOf, DEFAULT_EMBEDDING, type Embedding, propertiesOf, snippetOf } from './embedding.js';
import { createImaginaryPage } from './imaginary-page.js';

/** Articles read to find a first query, as many as the box's own examples are made of. */
const READ_DOCUMENTS = 5;

const snippet = requireElement('snippet', HTMLPreElement);
const stage = requireElement('stage', HTMLElement);
const page = createImaginaryPage();
let box: LociSearch | null = null;
let query = '';

stage.append(page.root);
fillControls(requireElement('controls', HTMLFormElement), show);
show(DEFAULT_EMBEDDING);
void firstQuery().then((found) => {
  // Who has typed meanwhile goes on undisturbed.
  if (query === '' && found !== null) searchFor(found);
});
stage.addEventListener('loci-results', (event) => {
  ({ query } = (event as CustomEvent<{ query: string }>).detail);
});

function show(embedding: Embedding): void {
  snippet.querySelector('code')?.replaceChildren(snippetOf(embedding, location.origin));
  page.root.removeAttribute('style');
  for (const [name, value] of Object.entries(propertiesOf(embedding))) page.root.style.setProperty(name, value);
  page.root.dir = embedding.direction === 'auto' ? '' : embedding.direction;
  showBox(attributesOf(embedding));
}

/** A box that has other attributes is another box: it reads them once. */
function showBox(attributes: Readonly<Record<string, string>>): void {
  const next = JSON.stringify(attributes);
  if (box?.dataset['attributes'] === next) return;
  box?.remove();
  box = document.createElement('loci-search');
  box.dataset['attributes'] = next;
  box.setAttribute('server', '');
  box.setAttribute('shortcut', '');
  for (const [name, value] of Object.entries(attributes)) box.setAttribute(name, value);
  page.place.append(box);
  // A modal is opened by the reader, not by choosing it.
  if (query !== '' && attributes['variant'] !== 'modal') searchFor(query);
}

function searchFor(text: string): void {
  query = text;
  void customElements.whenDefined('loci-search').then(async () => {
    const asked = box;
    await asked?.updateComplete;
    asked?.search(text);
  });
}

/** Something that this server's own documents answer; null where they suggest nothing. */
async function firstQuery(): Promise<string | null> {
  const client = createHttpClient({ server: new URL('.', document.baseURI).href });
  const { signal } = new AbortController();
  try {
    const { documents } = await client.documents(READ_DOCUMENTS, signal);
    const texts = await Promise.all(documents.map(({ id }) => client.document(id, signal)));
    return exampleQueries(texts, 1)[0] ?? null;
  } catch {
    // The box says itself what is wrong as soon as it is used.
    return null;
  }
}
