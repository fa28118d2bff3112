/** Lays out a row of the source matrix as the tiles that are drawn: one for each passage, or for several where room is short. */
import type { MatrixRow } from '../answer/index.js';

/** A tile and the passage that it shows: the best one where it stands for several, the first where none answers. */
export interface MatrixTile {
  /** The passages that the tile stands for, as places in the document: `first` to `last`, both inclusive. */
  readonly first: number;
  readonly last: number;
  /** Place of the passage that is shown. */
  readonly ordinal: number;
  /** Null where none of the tile's passages answers. */
  readonly passageId: string | null;
  /** As in `MatrixRow`; both 0 where none answers. */
  readonly words: number;
  readonly meaning: number;
}

/** How strong a tile is, for the eye: 0 for none, else 1 (faint) to 4 (as good as the best). */
export type TileLevel = 0 | 1 | 2 | 3 | 4;

const LEVELS = 4;

/**
 * At most `most` tiles, 1 or more. Longer documents are folded: each tile then stands for as many passages in a row as
 * any other, give or take one, and shows the one whose stronger half is the strongest, of equals the first.
 */
export function layOutTiles({ document, ordinals, passageIds, words, meaning }: MatrixRow, most: number): MatrixTile[] {
  const { passageCount } = document;
  const count = Math.min(most, passageCount);
  const tiles: MatrixTile[] = [];
  let next = 0;
  for (let tile = 0; tile < count; tile++) {
    const first = Math.floor((tile * passageCount) / count);
    const last = Math.floor(((tile + 1) * passageCount) / count) - 1;
    let best: number | null = null;
    for (; next < ordinals.length && (ordinals[next] as number) <= last; next++) {
      if (best === null || strengthAt(next) > strengthAt(best)) best = next;
    }
    tiles.push({
      first,
      last,
      ordinal: best === null ? first : (ordinals[best] as number),
      passageId: best === null ? null : (passageIds[best] ?? null),
      words: best === null ? 0 : (words[best] as number),
      meaning: best === null ? 0 : (meaning[best] as number),
    });
  }
  return tiles;

  function strengthAt(i: number): number {
    return Math.max(words[i] as number, meaning[i] as number);
  }
}

/** The level of a strength from 0 to 1: a quarter of the scale each, and none only for 0. */
export function tileLevel(strength: number): TileLevel {
  return Math.min(LEVELS, Math.ceil(strength * LEVELS)) as TileLevel;
}
