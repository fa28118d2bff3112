/** `<loci-selection>`: whoever selects a sentence of the page can see where else it is said. */
import { html, LitElement, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { LociClient } from '../client/client.js';
import type { Messages } from '../messages/messages.js';
import { LazyPart } from '../state/lazy-part.js';
import { OwnContext } from '../state/own-context.js';
import { SelectionController } from '../state/selection-controller.js';
import { base } from '../styles/base.js';
import { failureStyles } from '../styles/failure.js';
import { selectionStyles } from '../styles/selection.js';
import { tokens } from '../styles/tokens.js';
import { renderFailure } from '../views/failure-view.js';
import { closeIcon } from '../views/icons.js';
import { similarIcon } from '../views/result-icons.js';
import { defineElement, type LociContext } from './context.js';

/** Between what is pointed at and what is shown for it, and between that and the edge of the window. */
const GAP_PX = 8;

/**
 * A small button beside a selected sentence, which shows similar passages in a panel.
 *
 * @fires {CustomEvent<Locus>} loci-select - A reader follows a link to a passage; `preventDefault()` leaves it to the page.
 * @fires {CustomEvent<{ text: string }>} loci-open - The panel is opened; the detail holds the selected text.
 * @fires {CustomEvent<null>} loci-close - The panel is closed.
 *
 * @csspart button - The button.
 * @csspart panel - The panel.
 * @csspart similar-hit - One similar passage in it.
 */
export class LociSelection extends LitElement {
  static override properties: PropertyDeclarations = {
    server: { type: String },
    index: { type: String },
    for: { type: String },
    limit: { type: Number },
    scope: { type: String },
    theme: { type: String, reflect: true },
    messages: { attribute: false },
    client: { attribute: false },
    compared: { state: true },
  };
  static override styles = [tokens, base, failureStyles, selectionStyles];

  /** Where the server is, absolute or relative to the page; '' (the default) is the page's own folder. */
  declare server: string;
  /** The folder of an exported index, absolute or relative to the page: it is then searched without a server. */
  declare index: string;
  /** The id of the element in which texts can be selected; '' (the default) is the whole page. */
  declare for: string;
  /** Passages to show, 1 to 100; 0 (the default) stands for 20. */
  declare limit: number;
  /** `others` (default) or `all`, as in `<loci-similar>`. */
  declare scope: 'others' | 'all';
  /** `light`, `dark`, `auto` (as the reader's system), or '' (default): as the page. */
  declare theme: '' | 'light' | 'dark' | 'auto';
  /** Replaces single messages, or with a whole table the language. */
  declare messages: Partial<Messages>;
  /** Asked in place of a server. */
  declare client: LociClient | null;
  /** The text that the panel is about; null while it is closed. */
  declare private compared: string | null;
  readonly #own: OwnContext;
  readonly #selection: SelectionController;
  readonly #similar = new LazyPart(this, () => import('./loci-similar.js'));

  constructor() {
    super();
    this.server = '';
    this.index = '';
    this.for = '';
    this.limit = 0;
    this.scope = 'others';
    this.theme = '';
    this.messages = {};
    this.client = null;
    this.compared = null;
    this.#own = new OwnContext(this);
    this.#selection = new SelectionController(this, {
      within: () => (this.for ? document.getElementById(this.for) : document.body),
      isHeld: () => this.compared !== null,
      onMoved: () => this.#place(),
      onTab: () => this.#focusButton(),
    });
  }

  /** The browser closes a panel that is taken out of the page, and tells nobody. */
  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.compared = null;
  }

  override updated(): void {
    this.#button?.togglePopover(this.#selection.text !== null && this.compared === null);
    this.#panel?.togglePopover(this.compared !== null);
    this.#place();
  }

  override render(): TemplateResult | typeof nothing {
    const { context, direction } = this.#own;
    if (!context) return nothing;
    const { messages } = context;
    const { text } = this.#selection;
    return html`
      <div role="status" class="visually-hidden">${text === null ? nothing : `${messages.similar} (Tab)`}</div>
      <button popover="manual" part="button" type="button" class="solid" dir=${direction ?? nothing} aria-haspopup="dialog" @pointerdown=${keepSelection}
        @mousedown=${keepSelection} @click=${this.#onOpen}>${similarIcon}${messages.similar}</button>
      <div popover="auto" part="panel" role="dialog" tabindex="-1" dir=${direction ?? nothing} aria-label=${messages.similar} @toggle=${this.#onToggle}>
        <div class="bar">
          <strong>${messages.similar}</strong>
          <button class="quiet" type="button" aria-label=${messages.close} @click=${() => this.#panel?.hidePopover()}>${closeIcon}</button>
        </div>
        ${this.compared === null ? nothing : this.#renderSimilar(this.compared, context)}
      </div>`;
  }

  #renderSimilar(text: string, context: LociContext): TemplateResult {
    const { failure, load } = this.#similar;
    if (failure) return renderFailure(failure, context.messages, load);
    return html`<loci-similar exportparts="similar-hit, relation, origin, title, text" .text=${text}
      .limit=${this.limit} .scope=${this.scope} .context=${context}></loci-similar>`;
  }

  get #button(): HTMLElement | null {
    return this.renderRoot.querySelector('[part=button]');
  }

  get #panel(): HTMLElement | null {
    return this.renderRoot.querySelector('[part=panel]');
  }

  /** Beside the selection, within the window: below it where there is room, as the menus of touch screens stand above. */
  #place(): void {
    const { box } = this.#selection;
    if (!box) return;
    for (const element of [this.#button, this.#panel]) {
      if (!element?.matches(':popover-open')) continue;
      const { width, height } = element.getBoundingClientRect();
      const isBelow = box.bottom + GAP_PX + height <= innerHeight - GAP_PX;
      const top = isBelow ? box.bottom + GAP_PX : Math.max(GAP_PX, box.top - GAP_PX - height);
      const left = Math.max(GAP_PX, Math.min(box.right - width / 2, innerWidth - width - GAP_PX));
      // A box is told as it is seen; a length is one of the element's own, which a page may have enlarged.
      const zoom = element.currentCSSZoom ?? 1;
      // By the object model, because a strict policy forbids styles in attributes.
      element.style.setProperty('top', `${top / zoom}px`);
      element.style.setProperty('left', `${left / zoom}px`);
      element.classList.toggle('away', box.bottom < 0 || box.top > innerHeight);
    }
  }

  #focusButton(): boolean {
    const button = this.#button;
    if (!button?.matches(':popover-open') || button.matches(':focus')) return false;
    button.focus();
    return true;
  }

  readonly #onOpen = async (): Promise<void> => {
    const { text } = this.#selection;
    if (text === null) return;
    this.#similar.load();
    this.compared = text;
    await this.updateComplete;
    this.#panel?.focus();
    this.dispatchEvent(new CustomEvent('loci-open', { detail: { text }, bubbles: true, composed: true }));
  };

  /** The browser closes the panel on Escape and on a click beside it. */
  readonly #onToggle = async (event: Event): Promise<void> => {
    if ((event as ToggleEvent).newState !== 'closed' || this.compared === null) return;
    this.compared = null;
    this.#selection.check();
    await this.updateComplete;
    this.#focusButton();
    this.dispatchEvent(new CustomEvent('loci-close', { detail: null, bubbles: true, composed: true }));
  };
}

/** Pressing the button must not take away what it is about. */
function keepSelection(event: Event): void {
  event.preventDefault();
}

defineElement('loci-selection', LociSelection);

declare global {
  interface HTMLElementTagNameMap {
    'loci-selection': LociSelection;
  }
}
