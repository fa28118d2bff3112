/** One tile of the source matrix: words rise above the middle, meaning hangs below it, both the further the better. */
import { type MatrixTile, tileLevel } from '@loci/engine';
import { html, type TemplateResult } from 'lit';
import type { Messages } from '../messages/messages.js';

/** Where a tile's passage lies, for a link. */
export interface TileLink {
  readonly href: string;
  /** The one tile of the grid that Tab leads to has 0. */
  readonly tabIndex: 0 | -1;
  readonly onClick: (event: MouseEvent) => void;
}

/** A tile that answers, as a link to its passage. */
export function renderLitTile(
  tile: MatrixTile,
  passageCount: number,
  messages: Messages,
  { href, tabIndex, onClick }: TileLink,
): TemplateResult {
  return html`<span role="gridcell" aria-colindex=${tile.first + 2}><a class="tile lit" part="tile" href=${href}
    tabindex=${tabIndex} aria-label=${labelOf(tile, passageCount, messages)} aria-describedby="preview"
    data-column=${tile.first} data-passage=${tile.passageId ?? ''} data-words=${tileLevel(tile.words)}
    data-meaning=${tileLevel(tile.meaning)} @click=${onClick}></a></span>`;
}

/** A tile that does not answer says by its place alone how long the article is. */
export function renderDarkTile(): TemplateResult {
  return html`<i class="tile"></i>`;
}

/** `paragraph 8 of 18: words and meaning, strong` */
export function labelOf(tile: MatrixTile, passageCount: number, messages: Messages): string {
  const place =
    tile.first === tile.last
      ? messages.position(tile.ordinal + 1, passageCount)
      : messages.matrixFold(tile.first + 1, tile.last + 1, passageCount, tile.ordinal + 1);
  // Where only a filter was given there is nothing to answer better or worse.
  if (tile.words === 0 && tile.meaning === 0) return place;
  const matched = tile.words === 0 ? 'meaning' : tile.meaning === 0 ? 'words' : 'both';
  const level = tileLevel(Math.max(tile.words, tile.meaning));
  return messages.matrixTile(place, matched, level);
}
