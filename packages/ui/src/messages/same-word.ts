/** Whether a reader sees a word in the term that it was found as. */

/** A term is a stem: only worth naming where its beginning is not the word's. */
export function sameWord(word: string, term: string): boolean {
  const commonLength = Math.max(3, term.length - 2);
  return word.toLowerCase().slice(0, commonLength) === term.toLowerCase().slice(0, commonLength);
}
