/** What a page may set of `<loci-search>`, by attribute or property. */
import type { Hit } from '@loci/engine';
import { LitElement, type PropertyDeclarations } from 'lit';
import type { LociClient } from '../client/client.js';
import type { Messages } from '../messages/messages.js';
import { DEBOUNCE_MS, MAX_PAGE_SIZE } from '../state/search-controller.js';

/**
 * - `inline` (default): a box with its results below it in the flow of the page
 * - `modal`: a button, and the box with its results in a dialog over the page
 * - `page`: a whole page's search: keeps its state in the address, and shows what there is to search
 */
export type SearchVariant = 'inline' | 'modal' | 'page';

/** What holds where a page sets nothing, and again where it takes an attribute away. */
const DEFAULTS = {
  server: '',
  index: '',
  variant: 'inline',
  theme: '',
  for: '',
  shortcut: 'mod+k',
  debounce: DEBOUNCE_MS,
  pageSize: 10,
  links: 'article',
} as const;

/** Of an attribute that is gone Lit makes null, and of a text that is no number NaN. */
const textOr = (fallback: string) => (value: string | null) => value ?? fallback;
const numberOr = (fallback: number, least: number, most: number) => (value: string | null) => {
  const number = Number.parseInt(value ?? '', 10);
  return Number.isNaN(number) ? fallback : Math.min(most, Math.max(least, number));
};

export abstract class SearchSettings extends LitElement {
  static override properties: PropertyDeclarations = {
    server: { converter: textOr(DEFAULTS.server) },
    index: { converter: textOr(DEFAULTS.index) },
    variant: { converter: textOr(DEFAULTS.variant), reflect: true },
    theme: { converter: textOr(DEFAULTS.theme), reflect: true },
    for: { converter: textOr(DEFAULTS.for) },
    shortcut: { converter: textOr(DEFAULTS.shortcut) },
    debounce: { converter: numberOr(DEFAULTS.debounce, 0, Number.MAX_SAFE_INTEGER) },
    pageSize: { converter: numberOr(DEFAULTS.pageSize, 1, MAX_PAGE_SIZE), attribute: 'page-size' },
    links: { converter: textOr(DEFAULTS.links) },
    urlState: { type: Boolean, attribute: 'url-state' },
    noRecent: { type: Boolean, attribute: 'no-recent' },
    messages: { attribute: false },
    client: { attribute: false },
    renderHit: { attribute: false },
  };

  /** Where the server is, absolute or relative to the page; '' (the default) is the page's own folder. */
  declare server: string;
  /** The folder of an exported index, absolute or relative to the page: it is then searched without a server. */
  declare index: string;
  /** `inline` (default), `modal` or `page`. */
  declare variant: SearchVariant;
  /** `light`, `dark`, `auto` (as the reader's system), or '' (default): as the page. */
  declare theme: '' | 'light' | 'dark' | 'auto';
  /** In a modal: the id of an element of the page that opens it, in place of its own button. */
  declare for: string;
  /** Keys that lead to the box from anywhere on the page, for example `mod+k /`; default `mod+k`, '' for none. */
  declare shortcut: string;
  /** Pause after a key before a search is sent, in milliseconds; default 150. */
  declare debounce: number;
  /** Hits loaded at a time, 1 to 100, default 10. */
  declare pageSize: number;
  /** Where a hit leads: `article` (default) shows the text as it was indexed, `original` goes to the document's own address. */
  declare links: 'article' | 'original';
  /** Keeps the search in the address of the page; in the variant `page` it always stands there. */
  declare urlState: boolean;
  /** Forgets what was searched for: nothing of it is kept in the reader's browser. */
  declare noRecent: boolean;
  /** Replaces single messages, or with a whole table the language. */
  declare messages: Partial<Messages>;
  /** Asked in place of a server. */
  declare client: LociClient | null;
  /** Makes what stands under the title of a hit, in place of its text; what it returns is taken for text or as a node. */
  declare renderHit: ((hit: Hit) => string | Node) | null;

  constructor() {
    super();
    Object.assign(this, DEFAULTS);
    this.urlState = false;
    this.noRecent = false;
    this.messages = {};
    this.client = null;
    this.renderHit = null;
  }
}
