/** The elements as TSX knows them: what may be given to each, for the `JSX.IntrinsicElements` of a framework. */
import type { SearchAnswer } from '@loci/engine';
import type { Failure } from '../client/failure.js';
import type { LociSearch } from '../elements/loci-search.js';
import type { LociSelection } from '../elements/loci-selection.js';
import type { LociSimilar } from '../elements/loci-similar.js';
import type { Locus, SearchParameters } from '../state/url-state.js';

/** The events of `<loci-search>`; the other elements have those of them that their documentation names. */
export interface LociEvents {
  'loci-search': CustomEvent<SearchParameters>;
  'loci-results': CustomEvent<SearchAnswer>;
  'loci-select': CustomEvent<Locus>;
  'loci-error': CustomEvent<Failure>;
  'loci-open': CustomEvent<Locus | { readonly text: string } | null>;
  'loci-close': CustomEvent<null>;
}

/** `onloci-select`, as React (from 19) and Preact write it. */
type Handlers = { [Name in keyof LociEvents as `on${Name}`]?: (event: LociEvents[Name]) => void };
/** `on:loci-select`, as Solid writes it. */
type SolidHandlers = { [Name in keyof LociEvents as `on:${Name}`]?: (event: LociEvents[Name]) => void };

/** What every element of HTML may be given here, and what frameworks add of their own. */
interface Common {
  id?: string;
  class?: string;
  className?: string;
  lang?: string;
  dir?: 'ltr' | 'rtl' | 'auto';
  slot?: string;
  hidden?: boolean;
  style?: unknown;
  key?: string | number | null;
  ref?: unknown;
  children?: unknown;
}

type Given<Element, Name extends keyof Element> = Partial<Pick<Element, Name>> & Common & Handlers & SolidHandlers;

export interface LociElements {
  'loci-search': Given<
    LociSearch,
    | 'server'
    | 'index'
    | 'variant'
    | 'theme'
    | 'for'
    | 'shortcut'
    | 'debounce'
    | 'pageSize'
    | 'links'
    | 'urlState'
    | 'noRecent'
    | 'messages'
    | 'client'
    | 'renderHit'
  > & { 'page-size'?: number; 'url-state'?: boolean; 'no-recent'?: boolean };
  'loci-similar': Given<
    LociSimilar,
    'server' | 'index' | 'passageId' | 'text' | 'limit' | 'scope' | 'theme' | 'messages' | 'client'
  > & { passage?: string };
  'loci-selection': Given<
    LociSelection,
    'server' | 'index' | 'for' | 'limit' | 'scope' | 'theme' | 'messages' | 'client'
  >;
}
