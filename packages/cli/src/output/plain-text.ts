/** Makes text of a document safe to print: it could hold sequences that a terminal obeys. */

/**
 * Replaces control characters, and the marks that turn the direction of text, by a space or a replacement character of
 * the same length, so that offsets stay.
 */
export function plainText(text: string): string {
  return (
    text
      .replace(/[\t\n\v\f\r\u0085\u2028\u2029]/g, ' ')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not reach a terminal
      .replace(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, '\ufffd')
  );
}
