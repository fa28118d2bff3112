/** Which passages may be ranked: those of the documents that are kept, with the phrases asked for and none excluded. */

import { fold, normalizeWords } from '../analysis/index.js';
import type { DocumentFilter, ParsedQuery } from '../answer/index.js';
import type { OpenIndex } from '../format/open-index.js';
import { containsPhrase } from '../highlight/index.js';
import type { LexicalIndex } from '../lexical/index.js';
import { type DocumentMask, documentMask, intersectMasks } from './document-filter.js';

/** Enough that reading costs little, few enough that a long list of candidates keeps nobody else waiting. */
const TEXTS_AT_ONCE = 256;

/** 1 for each passage that may be ranked, [passages]; null for all. */
export type PassageMask = Uint8Array | null;

/** Throws `LociError` `bad-request` where the filter holds a date that is none. */
export async function passageMask(
  index: OpenIndex,
  lexical: LexicalIndex,
  filter: DocumentFilter,
  parsed: ParsedQuery,
): Promise<PassageMask> {
  const documents = await keptDocuments(index, lexical, filter, parsed);
  let mask = documents === null ? null : spread(index, documents);
  for (const phrase of parsed.phrases) mask = await keepPhrase(index, lexical, mask, phrase);
  for (const excluded of parsed.excluded) mask = await dropPhrase(index, lexical, mask, excluded);
  return mask;
}

/** Documents that both the filter and the query's own fields keep. Throws as `passageMask` does. */
export async function keptDocuments(
  index: OpenIndex,
  lexical: LexicalIndex,
  filter: DocumentFilter,
  parsed: ParsedQuery,
): Promise<DocumentMask> {
  return intersectMasks(documentMask(index, filter), await fieldMask(index, lexical, parsed));
}

/** `source:` and `author:` take part of the name, `title:` any of its words; several values of one field widen it. */
async function fieldMask(index: OpenIndex, lexical: LexicalIndex, parsed: ParsedQuery): Promise<DocumentMask> {
  const { values, columns } = index;
  const dates: DocumentFilter = {
    ...(parsed.after === null ? {} : { from: parsed.after }),
    ...(parsed.before === null ? {} : { to: parsed.before }),
  };
  let mask = documentMask(index, dates);
  const restrict = (wanted: readonly string[], names: readonly string[], column: Uint32Array): void => {
    if (wanted.length === 0) return;
    const folded = wanted.map((value) => fold(value));
    const chosen = names.map((name) => folded.some((value) => fold(name).includes(value)));
    mask = intersectMasks(
      mask,
      Uint8Array.from(column, (ordinal) => (ordinal > 0 && chosen[ordinal - 1] === true ? 1 : 0)),
    );
  };
  restrict(parsed.source, values.sources, columns.documentSource);
  restrict(parsed.author, values.authors, columns.documentAuthor);
  if (parsed.title.length > 0) {
    const titled = new Uint8Array(index.manifest.counts.documents);
    for (const value of parsed.title) for (const document of await lexical.documentsTitled(value)) titled[document] = 1;
    mask = intersectMasks(mask, titled);
  }
  return mask;
}

function spread({ columns, manifest }: OpenIndex, documents: Uint8Array): Uint8Array {
  const mask = new Uint8Array(manifest.counts.passages);
  for (let passage = 0; passage < mask.length; passage++) {
    mask[passage] = documents[columns.passageDocument[passage] as number] as number;
  }
  return mask;
}

async function keepPhrase(
  index: OpenIndex,
  lexical: LexicalIndex,
  mask: PassageMask,
  phrase: string,
): Promise<PassageMask> {
  const kept = new Uint8Array(index.manifest.counts.passages);
  for (const passage of await passagesWithPhrase(index, lexical, mask, phrase)) kept[passage] = 1;
  return kept;
}

async function dropPhrase(
  index: OpenIndex,
  lexical: LexicalIndex,
  mask: PassageMask,
  phrase: string,
): Promise<PassageMask> {
  const found = await passagesWithPhrase(index, lexical, mask, phrase);
  if (found.length === 0) return mask;
  const kept = mask?.slice() ?? new Uint8Array(index.manifest.counts.passages).fill(1);
  for (const passage of found) kept[passage] = 0;
  return kept;
}

/** The index tells which passages hold all of a phrase's words, their texts whether it is there word for word. */
async function passagesWithPhrase(
  index: OpenIndex,
  lexical: LexicalIndex,
  mask: PassageMask,
  phrase: string,
): Promise<number[]> {
  const words = normalizeWords(phrase);
  if (words.length === 0) return [];
  const candidates = Array.from(await lexical.passagesWithAll(phrase)).filter((passage) => mask?.[passage] !== 0);
  const found: number[] = [];
  for (let from = 0; from < candidates.length; from += TEXTS_AT_ONCE) {
    const batch = candidates.slice(from, from + TEXTS_AT_ONCE);
    const texts = await index.passageTexts(batch);
    for (const [i, passage] of batch.entries()) if (containsPhrase(texts[i] as string, words)) found.push(passage);
  }
  return found;
}
