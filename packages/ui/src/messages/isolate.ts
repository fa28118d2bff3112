/** Keeps the writing direction of a text that someone else wrote from turning the sentence around it. */

/** What opens or closes a stretch of a direction: inside a sentence it would reach beyond the text that holds it. */
const STRETCHES = /[\u202A-\u202E\u2066-\u2069]/gu;
/** The blocks of scripts written from right to left. */
const RIGHT_TO_LEFT = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFF\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u;
const FIRST_STRONG_ISOLATE = '\u2068';
const POP_ISOLATE = '\u2069';

/**
 * The text for use in a sentence of direction `direction`, as Unicode's UAX #9 has it for texts of unknown direction.
 * In a sentence from left to right, a text that is sure to run the same way stays without marks.
 */
export function isolate(text: string, direction: 'ltr' | 'rtl' = 'ltr'): string {
  const closed = text.replace(STRETCHES, '');
  const isPlain = direction === 'ltr' && !RIGHT_TO_LEFT.test(closed);
  return isPlain ? closed : `${FIRST_STRONG_ISOLATE}${closed}${POP_ISOLATE}`;
}
