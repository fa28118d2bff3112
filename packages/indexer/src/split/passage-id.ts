/** Names passages so that a name outlives re-indexing. */
import { createHash } from 'node:crypto';

/** 80 bits: among a billion passages the chance of two with one id is below one in a million. */
const ID_LENGTH = 20;

/** Gives the passages of one document their ids, in order. */
export type PassageIds = (passageText: string) => string;

/**
 * An id depends on the document's id, the passage's text and how many passages of the same text stand before it in
 * the document; so it stays when other passages change.
 */
export function createPassageIds(documentId: string): PassageIds {
  const occurrences = new Map<string, number>();
  return (passageText) => {
    const occurrence = occurrences.get(passageText) ?? 0;
    occurrences.set(passageText, occurrence + 1);
    const name = JSON.stringify([documentId, passageText, occurrence]);
    return createHash('sha256').update(name).digest('hex').slice(0, ID_LENGTH);
  };
}
