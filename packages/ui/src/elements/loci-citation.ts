/** `<loci-citation>`: a passage as a quotation with its source, in a form to choose, ready to be copied. */
import type { DocumentView, PassageView } from '@loci/engine';
import { html, LitElement, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { base } from '../styles/base.js';
import { citationStyles } from '../styles/citation.js';
import { tokens } from '../styles/tokens.js';
import { CITATION_FORMATS, type CitationFormat, citationOf } from '../text/citation.js';
import { defineElement, type LociContext } from './context.js';

/** Whoever wants BibTeX once wants it again: kept as long as the page. */
let latestFormat: CitationFormat = 'plain';

export class LociCitation extends LitElement {
  static override properties: PropertyDeclarations = {
    passage: { attribute: false },
    document: { attribute: false },
    context: { attribute: false },
    format: { state: true },
    outcome: { state: true },
  };
  static override styles = [tokens, base, citationStyles];

  declare passage: PassageView;
  declare document: DocumentView;
  declare context: LociContext;
  declare private format: CitationFormat;
  /** What came of copying; null before it. */
  declare private outcome: 'copied' | 'copyByHand' | null;

  constructor() {
    super();
    this.format = latestFormat;
    this.outcome = null;
  }

  override willUpdate(changed: PropertyValues): void {
    if (changed.has('format') || changed.has('passage')) this.outcome = null;
  }

  override render(): TemplateResult {
    const { messages } = this.context;
    return html`<section part="citation" aria-label=${messages.cite}>
      <fieldset>
        <legend class="visually-hidden">${messages.citationFormat}</legend>
        ${CITATION_FORMATS.map(
          (value) => html`<label>
            <input type="radio" name="format" .checked=${value === this.format} @change=${() => this.#choose(value)} />
            <span>${messages.citationFormats[value]}</span>
          </label>`,
        )}
      </fieldset>
      <textarea part="citation-text" rows="6" readonly dir="auto" spellcheck="false" aria-label=${messages.cite}
        .value=${this.#text}></textarea>
      <div class="foot">
        <button class="solid" type="button" @click=${this.#onCopy}>${messages.copy}</button>
        <span role="status" class="soft">${this.outcome ? messages[this.outcome] : nothing}</span>
      </div>
    </section>`;
  }

  get #text(): string {
    const { messages, format } = this.context;
    return citationOf(this.format, this.passage, this.document, {
      words: messages,
      date: (iso) => format.date(iso),
      accessed: localDay(new Date()),
    });
  }

  #choose(format: CitationFormat): void {
    latestFormat = format;
    this.format = format;
  }

  /** A page that is not served securely has no clipboard: then the text is selected for the reader to copy. */
  readonly #onCopy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(this.#text);
      this.outcome = 'copied';
    } catch {
      this.renderRoot.querySelector('textarea')?.select();
      this.outcome = 'copyByHand';
    }
  };
}

/** The reader's own day, not that of Greenwich. */
function localDay(date: Date): string {
  const [month, day] = [date.getMonth() + 1, date.getDate()].map((part) => String(part).padStart(2, '0'));
  return `${date.getFullYear()}-${month}-${day}`;
}

defineElement('loci-citation', LociCitation);

declare global {
  interface HTMLElementTagNameMap {
    'loci-citation': LociCitation;
  }
}
