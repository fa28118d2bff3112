/** `<loci-welcome>`: what an empty box shows: what can be searched here, and what is worth asking. */
import type { DocumentView, StatsAnswer } from '@loci/engine';
import { html, LitElement, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import type { LociClient } from '../client/client.js';
import { LatestRequest } from '../state/latest-request.js';
import { base } from '../styles/base.js';
import { failureStyles } from '../styles/failure.js';
import { passageStyles } from '../styles/passage.js';
import { titleStyles } from '../styles/title.js';
import { tokens } from '../styles/tokens.js';
import { welcomeStyles } from '../styles/welcome.js';
import { exampleQueries } from '../text/example-queries.js';
import { renderFailure } from '../views/failure-view.js';
import { renderOrigin } from '../views/origin.js';
import { defineElement, isPlainClick, type LociContext, openOnClick } from './context.js';
import { PARAMETERS_EVENT, type ParametersEvent } from './loci-filters.js';
import './loci-paste.js';

const LISTED_DOCUMENTS = 8;
/** Articles read to derive examples: enough to see what they share, few enough not to be felt. */
const READ_DOCUMENTS = 5;
const EXAMPLES = 5;

interface Welcome {
  readonly stats: StatsAnswer;
  readonly documents: readonly DocumentView[];
}

export class LociWelcome extends LitElement {
  static override properties: PropertyDeclarations = { context: { attribute: false } };
  static override styles = [tokens, base, passageStyles, failureStyles, titleStyles, welcomeStyles];

  declare context: LociContext;
  readonly #welcome = new LatestRequest<Welcome>(this);
  readonly #examples = new LatestRequest<readonly string[]>(this);
  #asked: LociClient | null = null;

  override willUpdate(_changed: PropertyValues): void {
    if (this.#asked !== this.context.client) this.#ask();
  }

  override render(): TemplateResult {
    const { messages } = this.context;
    const { state } = this.#welcome;
    if (state.status === 'failed') return renderFailure(state.failure, messages, () => this.#ask());
    if (state.status !== 'done') return html`<div class="space" aria-busy="true"></div>`;
    const { stats, documents } = state.value;
    if (stats.documents === 0) return html`<p>${messages.emptyIndex}</p>`;
    return html`${this.#renderExamples()}
      <loci-paste class="paste" .context=${this.context}></loci-paste>
      <section aria-labelledby="documents">
        <h2 id="documents">${messages.documentsHeading}</h2>
        <p class="soft">${this.#summary(stats)}</p>
        <ul role="list" class="documents">${documents.map((document) => this.#renderDocument(document))}</ul>
        ${
          stats.documents > documents.length
            ? html`<p class="soft">${messages.moreDocuments(stats.documents - documents.length)}</p>`
            : nothing
        }
      </section>`;
  }

  #summary({ passages, documents, sources, dates }: StatsAnswer): string {
    const { messages, format } = this.context;
    const named = sources.filter(({ value }) => value !== null).length;
    const counts = messages.welcomeCounts(
      messages.passages(passages),
      messages.documents(documents),
      named === 0 ? null : messages.sources(named),
    );
    if (!dates) return counts;
    return `${counts} · ${messages.welcomeDates(format.date(dates.earliest), format.date(dates.latest))}`;
  }

  /** Has its place from the start, so that examples do not push the articles down when they come. */
  #renderExamples(): TemplateResult {
    const { context } = this;
    const { messages } = context;
    const { state } = this.#examples;
    const isDone = state.status === 'done';
    if (state.status === 'failed' || (isDone && state.value.length === 0)) return html``;
    return html`<section class="examples" aria-labelledby="try" aria-busy=${!isDone}>
      <h2 id="try">${messages.tryHeading}</h2>
      <ul role="list">
        ${
          isDone
            ? state.value.map(
                (query) => html`<li><a class="example" dir="auto" href=${context.hrefOfQuery(query)}
                  @click=${(event: MouseEvent) => this.#onExample(event, query)}>${query}</a></li>`,
              )
            : nothing
        }
      </ul>
      <p class="soft">${messages.tryHint}</p>
    </section>`;
  }

  #renderDocument(document: DocumentView): TemplateResult {
    const { context } = this;
    const locus = { documentId: document.id, passageId: null };
    return html`<li>
      <h3><a dir="auto" lang=${document.language ?? nothing} href=${context.hrefOf(locus)}
        @click=${(event: MouseEvent) => openOnClick(event, this, context, locus)}>${document.title}</a></h3>
      <div class="soft about">
        ${renderOrigin(document, context)}
        <span>${context.messages.passages(document.passageCount)}</span>
      </div>
    </li>`;
  }

  #onExample(event: MouseEvent, query: string): void {
    if (!isPlainClick(event)) return;
    event.preventDefault();
    const change: ParametersEvent = new CustomEvent(PARAMETERS_EVENT, { detail: { query, filter: {} }, bubbles: true });
    this.dispatchEvent(change);
  }

  #ask(): void {
    const { client } = this.context;
    this.#asked = client;
    this.#welcome.start(async (signal) => {
      const [stats, { documents }] = await Promise.all([
        client.stats(signal),
        client.documents(LISTED_DOCUMENTS, signal),
      ]);
      this.#examples.start(async (signal) => {
        const read = documents.slice(0, READ_DOCUMENTS).map(({ id }) => client.document(id, signal));
        return exampleQueries(await Promise.all(read), EXAMPLES);
      });
      return { stats, documents };
    });
  }
}

defineElement('loci-welcome', LociWelcome);

declare global {
  interface HTMLElementTagNameMap {
    'loci-welcome': LociWelcome;
  }
}
