/** What a page may set of `<loci-search>`, by attribute or property. */
import type { Hit } from '@loci/engine';
import { LitElement, type PropertyDeclarations } from 'lit';
import type { LociClient } from '../client/client.js';
import type { Messages } from '../messages/messages.js';
import { DEBOUNCE_MS } from '../state/search-controller.js';

/**
 * - `inline` (default): a box with its results below it in the flow of the page
 * - `modal`: a button, and the box with its results in a dialog over the page
 * - `page`: a whole page's search: keeps its state in the address, and shows what there is to search
 */
export type SearchVariant = 'inline' | 'modal' | 'page';

export abstract class SearchSettings extends LitElement {
  static override properties: PropertyDeclarations = {
    server: { type: String },
    index: { type: String },
    variant: { type: String, reflect: true },
    theme: { type: String, reflect: true },
    for: { type: String },
    shortcut: { type: String },
    debounce: { type: Number },
    pageSize: { type: Number, attribute: 'page-size' },
    links: { type: String },
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
    this.server = '';
    this.index = '';
    this.variant = 'inline';
    this.theme = '';
    this.for = '';
    this.shortcut = 'mod+k';
    this.debounce = DEBOUNCE_MS;
    this.pageSize = 10;
    this.links = 'article';
    this.urlState = false;
    this.noRecent = false;
    this.messages = {};
    this.client = null;
    this.renderHit = null;
  }
}
