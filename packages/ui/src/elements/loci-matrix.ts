/** `<loci-matrix>`: the source matrix: a row for each article, a tile for each of its passages, and the silent ones among them. */
import { layOutTiles, type MatrixAnswer, type MatrixOrder, type MatrixRow, type SearchRequest } from '@loci/engine';
import { html, LitElement, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { moveInGrid } from '../keyboard/grid-move.js';
import { LatestRequest } from '../state/latest-request.js';
import { MatrixController } from '../state/matrix-controller.js';
import type { Locus } from '../state/url-state.js';
import { base } from '../styles/base.js';
import { failureStyles } from '../styles/failure.js';
import { matrixStyles } from '../styles/matrix.js';
import { passageStyles } from '../styles/passage.js';
import { tileStyles } from '../styles/tile.js';
import { titleStyles } from '../styles/title.js';
import { tokens } from '../styles/tokens.js';
import { renderFailure } from '../views/failure-view.js';
import { renderMatrixKey } from '../views/matrix-key.js';
import { renderDarkTile, renderLitTile } from '../views/matrix-tile.js';
import { renderOrigin } from '../views/origin.js';
import { defineElement, type LociContext, openOnClick } from './context.js';

/** The matrix of the present request is shown, or why there is none: nothing beneath it will move any more. */
const SETTLED_EVENT = 'loci-settled';

/** Tiles of a row, some lines of them; longer articles are folded. */
const MOST_TILES = 48;
/** The column of the titles, left of all passages. */
const TITLE_COLUMN = -1;
/** How much of a passage is shown beforehand, in UTF-16 units. */
const PREVIEW_LENGTH = 240;

const ORDERS: readonly MatrixOrder[] = ['date', 'strength'];

export class LociMatrix extends LitElement {
  static override properties: PropertyDeclarations = {
    request: { attribute: false },
    context: { attribute: false },
    active: { state: true },
    pointed: { state: true },
  };
  static override styles = [tokens, base, passageStyles, failureStyles, titleStyles, tileStyles, matrixStyles];

  /** The search whose list is shown. */
  declare request: SearchRequest;
  declare context: LociContext;
  /** The address of the link that Tab leads to; null for the first one. */
  declare private active: string | null;
  /** The tile whose passage is shown beforehand. */
  declare private pointed: { readonly passageId: string; readonly label: string } | null;
  readonly #matrix = new MatrixController(this, () => this.context.client);
  readonly #preview = new LatestRequest<string>(this);
  readonly #beginnings = new Map<string, string>();
  /** Where the reader was last from side to side. */
  #column = TITLE_COLUMN;

  constructor() {
    super();
    this.active = null;
    this.pointed = null;
  }

  override willUpdate(changed: PropertyValues): void {
    if (!changed.has('request')) return;
    this.pointed = null;
    void this.#matrix.ask(this.request).then(() => this.dispatchEvent(new CustomEvent(SETTLED_EVENT)));
  }

  override render(): TemplateResult {
    const { messages } = this.context;
    const { answer, status, failure } = this.#matrix.state;
    const isFailed = status === 'failed' && failure !== null;
    return html`<section part="matrix" aria-labelledby="heading">
      <div class="head">
        <h3 id="heading"><bdi>${answer ? this.#countsOf(answer) : messages.matrix}</bdi></h3>
        <div class="tools">${renderMatrixKey(messages)}${this.#renderOrder()}</div>
      </div>
      ${isFailed ? renderFailure(failure, messages, () => this.#matrix.retry()) : nothing}
      ${answer ? this.#renderGrid(answer) : isFailed ? nothing : renderSkeleton()}
      ${this.#renderPreview()}
    </section>`;
  }

  #countsOf({ documents, silent }: MatrixAnswer): string {
    const { messages } = this.context;
    return messages.matrixCounts(documents - silent, documents);
  }

  #renderOrder(): TemplateResult {
    const { messages } = this.context;
    const { order } = this.#matrix.state;
    return html`<label class="key">${messages.matrixOrder}
      <select @change=${this.#onOrder}>
        ${ORDERS.map((value) => html`<option value=${value} .selected=${value === order}>${messages.matrixOrders[value]}</option>`)}
      </select>
    </label>`;
  }

  #renderGrid(answer: MatrixAnswer): TemplateResult {
    const { rows, status } = this.#matrix.state;
    const active = this.#activeLink(rows);
    const firstUndated = answer.order === 'date' ? rows.findIndex(({ document }) => document.date === null) : -1;
    return html`<div class="scroll">
      <div class="grid" role="grid" aria-labelledby="heading" aria-busy=${status === 'loading'}
        @keydown=${this.#onKeyDown} @focusin=${this.#onFocus} @pointerover=${this.#onPoint}>
        ${repeat(
          rows,
          ({ document }) => document.id,
          (row, index) =>
            html`${index === firstUndated ? this.#renderUndated() : nothing}${this.#renderRow(row, active)}`,
        )}
      </div>
      ${this.#renderMore(answer)}
    </div>`;
  }

  #renderUndated(): TemplateResult {
    return html`<div class="row undated" role="row">
      <span role="gridcell">${this.context.messages.undated}</span>
    </div>`;
  }

  #renderRow(row: MatrixRow, active: string | null): TemplateResult {
    const { context } = this;
    const { messages } = context;
    const { document, ordinals } = row;
    const isSilent = ordinals.length === 0;
    const link = (locus: Locus) => {
      const href = context.hrefOf(locus);
      const onClick = (event: MouseEvent) => openOnClick(event, this, context, locus);
      return { href, onClick, tabIndex: href === active ? (0 as const) : (-1 as const) };
    };
    const title = link({ documentId: document.id, passageId: null });
    return html`<div class=${isSilent ? 'row silent' : 'row'} part="matrix-row" role="row">
      <div class="name" role="rowheader" aria-colindex="1">
        <a dir="auto" lang=${document.language ?? nothing} href=${title.href} tabindex=${title.tabIndex}
          data-column=${TITLE_COLUMN} @click=${title.onClick}>${document.title}</a>
        ${renderOrigin(document, context)}
      </div>
      <div class="tiles" role="none">
        ${layOutTiles(row, MOST_TILES).map((tile) =>
          tile.passageId === null
            ? renderDarkTile()
            : renderLitTile(
                tile,
                document.passageCount,
                messages,
                link({ documentId: document.id, passageId: tile.passageId }),
              ),
        )}
        ${isSilent ? html`<span class="silence soft" role="gridcell" aria-colindex="2">${messages.silent}</span>` : nothing}
      </div>
    </div>`;
  }

  #renderMore({ silent, documents }: MatrixAnswer): TemplateResult | typeof nothing {
    const { messages } = this.context;
    const { hasMore, showsSilent } = this.#matrix.state;
    const isFoldable = silent > 0 && documents > silent;
    if (!hasMore && !isFoldable) return nothing;
    return html`<div class="more">
      ${hasMore ? html`<button class="quiet" type="button" @click=${() => this.#matrix.loadMore()}>${messages.loadMore}</button>` : nothing}
      ${
        isFoldable
          ? html`<bdi class="soft">${messages.matrixSilent(silent)}</bdi>
            <button class="quiet" type="button" aria-pressed=${showsSilent} @click=${() => this.#matrix.showSilent(!showsSilent)}
              >${showsSilent ? messages.hideSilent : messages.showSilent}</button>`
          : nothing
      }
    </div>`;
  }

  #renderPreview(): TemplateResult {
    const { state } = this.#preview;
    const { pointed } = this;
    const text = state.status === 'done' ? state.value : '';
    return html`<p class="preview" part="preview" id="preview">
      ${pointed ? html`<span dir="auto">${pointed.label}</span><bdi>${text}</bdi>` : this.context.messages.matrixHint}
    </p>`;
  }

  /** The link that was last used where it is still there, else the first tile that answers, else the first title. */
  #activeLink(rows: readonly MatrixRow[]): string | null {
    const { hrefOf } = this.context;
    const tiles = rows.flatMap(({ document, passageIds }) =>
      passageIds.map((passageId) => hrefOf({ documentId: document.id, passageId })),
    );
    const titles = rows.map(({ document }) => hrefOf({ documentId: document.id, passageId: null }));
    const { active } = this;
    if (active !== null && (tiles.includes(active) || titles.includes(active))) return active;
    return tiles[0] ?? titles[0] ?? null;
  }

  get #rowsOfLinks(): HTMLAnchorElement[][] {
    const rows = [...this.renderRoot.querySelectorAll('[role="row"]')].map((row) => [...row.querySelectorAll('a')]);
    return rows.filter((links) => links.length > 0);
  }

  readonly #onKeyDown = (event: KeyboardEvent): void => {
    const rows = this.#rowsOfLinks;
    const target = event.composedPath()[0] as HTMLAnchorElement;
    const row = rows.findIndex((links) => links.includes(target));
    if (row < 0) return;
    const place = { row, item: rows[row]?.indexOf(target) ?? 0 };
    const columns = rows.map((links) => links.map(columnOf));
    const isRtl = getComputedStyle(this).direction === 'rtl';
    const next = moveInGrid(event, place, this.#column, columns, isRtl);
    if (next === null) return;
    event.preventDefault();
    const link = rows[next.row]?.[next.item];
    if (!link) return;
    // Up and down keep to the column where they began, through rows that have nothing there.
    const column = next.row === row ? columnOf(link) : this.#column;
    link.focus();
    link.scrollIntoView({ block: 'nearest' });
    this.#column = column;
  };

  readonly #onFocus = (event: Event): void => {
    const link = event.composedPath()[0] as HTMLAnchorElement;
    this.#column = columnOf(link);
    this.active = link.href;
    this.#point(link);
  };

  readonly #onPoint = (event: Event): void => this.#point(event.composedPath()[0] as HTMLElement);

  #point({ dataset, ariaLabel }: HTMLElement): void {
    const { passage } = dataset;
    if (!passage || this.pointed?.passageId === passage) return;
    this.pointed = { passageId: passage, label: ariaLabel ?? '' };
    void this.#preview.start((signal) => this.#beginningOf(passage, signal));
  }

  async #beginningOf(passageId: string, signal: AbortSignal): Promise<string> {
    const known = this.#beginnings.get(passageId);
    if (known !== undefined) return known;
    const { passage } = await this.context.client.passage(passageId, signal);
    const beginning = passage.text.slice(0, PREVIEW_LENGTH);
    this.#beginnings.set(passageId, beginning);
    return beginning;
  }

  readonly #onOrder = (event: Event): void => {
    const chosen = (event.target as HTMLSelectElement).value;
    const order = ORDERS.find((value) => value === chosen);
    if (order) void this.#matrix.sort(order);
  };
}

function columnOf({ dataset }: HTMLElement): number {
  return Number(dataset['column']);
}

/** As high as a few rows, so that little moves when they come. */
function renderSkeleton(): TemplateResult {
  return html`<div class="skeleton" aria-hidden="true">${[1, 2, 3, 4, 5].map(() => html`<div class="bone"><i></i><i></i></div>`)}</div>`;
}

defineElement('loci-matrix', LociMatrix);

declare global {
  interface HTMLElementTagNameMap {
    'loci-matrix': LociMatrix;
  }
}
