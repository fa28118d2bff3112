/** What a page's address keeps of a search, so that it can be reloaded, shared and gone back to. */
import type { DocumentFilter, GroupBy, SearchMode } from '@loci/engine';

/** What is searched for and how. */
export interface SearchParameters {
  readonly query: string;
  readonly mode: SearchMode;
  readonly group: GroupBy;
  readonly filter: DocumentFilter;
  /** Whether passages that hardly fit are shown too, at the end of the list. */
  readonly includeWeaker: boolean;
  /** Whether the answer is also shown as a matrix of all articles. */
  readonly matrix: boolean;
}

/** A place in a document: the document itself, or one passage of it. */
export interface Locus {
  readonly documentId: string;
  readonly passageId: string | null;
}

export interface UrlState extends SearchParameters {
  /** The article that lies open, or null. */
  readonly open: Locus | null;
}

export const EMPTY_PARAMETERS: SearchParameters = {
  query: '',
  mode: 'hybrid',
  group: 'none',
  filter: {},
  includeWeaker: false,
  matrix: false,
};

export const EMPTY_URL_STATE: UrlState = { ...EMPTY_PARAMETERS, open: null };

const MODES: readonly [SearchMode, ...SearchMode[]] = ['hybrid', 'lexical', 'semantic'];
const GROUPS: readonly [GroupBy, ...GroupBy[]] = ['none', 'document', 'source'];
const OWN_NAMES = ['q', 'mode', 'group', 'source', 'author', 'from', 'to', 'weaker', 'matrix', 'document', 'passage'];

/** Reads the state from an address; what is absent or not understood falls back to its default. */
export function readUrlState(address: URL): UrlState {
  const parameters = address.searchParams;
  const documentId = parameters.get('document');
  return {
    query: parameters.get('q') ?? '',
    mode: oneOf(MODES, parameters.get('mode')),
    group: oneOf(GROUPS, parameters.get('group')),
    filter: readFilter(parameters),
    includeWeaker: parameters.get('weaker') === '1',
    matrix: parameters.get('matrix') === '1',
    open: documentId ? { documentId, passageId: parameters.get('passage') || null } : null,
  };
}

/** The address with the state written into it; parameters that are not ours, and the fragment, stay as they are. */
export function writeUrlState(address: URL, state: UrlState): URL {
  const result = new URL(address);
  const parameters = result.searchParams;
  for (const name of OWN_NAMES) parameters.delete(name);
  const { query, mode, group, filter, includeWeaker, matrix, open } = state;
  if (query) parameters.set('q', query);
  if (mode !== EMPTY_URL_STATE.mode) parameters.set('mode', mode);
  if (group !== EMPTY_URL_STATE.group) parameters.set('group', group);
  for (const source of filter.sources ?? []) parameters.append('source', source);
  for (const author of filter.authors ?? []) parameters.append('author', author);
  if (filter.from) parameters.set('from', filter.from);
  if (filter.to) parameters.set('to', filter.to);
  if (includeWeaker) parameters.set('weaker', '1');
  if (matrix) parameters.set('matrix', '1');
  if (open) {
    parameters.set('document', open.documentId);
    if (open.passageId) parameters.set('passage', open.passageId);
  }
  return result;
}

/** Whether two searches have one address, and so one answer. */
export function isSameSearch(a: SearchParameters, b: SearchParameters): boolean {
  const addressOf = (parameters: SearchParameters) =>
    writeUrlState(new URL('loci:'), { ...parameters, open: null }).href;
  return addressOf(a) === addressOf(b);
}

function readFilter(parameters: URLSearchParams): DocumentFilter {
  const sources = parameters.getAll('source');
  const authors = parameters.getAll('author');
  const from = parameters.get('from');
  const to = parameters.get('to');
  return {
    ...(sources.length > 0 ? { sources } : {}),
    ...(authors.length > 0 ? { authors } : {}),
    ...(from ? { from } : {}),
    ...(to ? { to } : {}),
  };
}

/** The value where it is one of `known`, else the first of them. */
function oneOf<Value extends string>(known: readonly [Value, ...Value[]], value: string | null): Value {
  return known.find((candidate) => candidate === value) ?? known[0];
}
