/** Takes an RTF source apart into groups, control words and text (Rich Text Format Specification 1.9.1). */

export type RtfToken =
  | { readonly type: 'open' }
  | { readonly type: 'close' }
  /** `value` is null where the word has no number. */
  | { readonly type: 'word'; readonly name: string; readonly value: number | null }
  /** A backslash before a sign that is no letter. */
  | { readonly type: 'symbol'; readonly sign: string }
  /** Bytes of text in the encoding of their font, each as the character of its value. */
  | { readonly type: 'text'; readonly bytes: string };

/** In this order: a word with its number and the space that ends it, a byte in hexadecimal, a symbol, a brace, text. */
const TOKEN = /\\([a-zA-Z]{1,32})(-?\d{1,10})? ?|\\'([\da-fA-F]{2})|\\([^a-zA-Z])|([{}])|([^\\{}\r\n]+)/g;

/**
 * The tokens of `source`, in which every character is one byte. Line ends mean nothing and are left out, as is what
 * stands after the word `bin`, which gives the number of its bytes. Every source has tokens; what is malformed is left out.
 */
export function* readTokens(source: string): Generator<RtfToken> {
  const pattern = new RegExp(TOKEN);
  for (let match = pattern.exec(source); match; match = pattern.exec(source)) {
    const [, name, value, byte, sign, brace, text] = match;
    if (name === 'bin') pattern.lastIndex += Math.max(0, Number(value ?? 0));
    else if (name !== undefined) yield { type: 'word', name, value: value === undefined ? null : Number(value) };
    else if (byte !== undefined) yield { type: 'text', bytes: String.fromCharCode(Number.parseInt(byte, 16)) };
    else if (sign !== undefined) yield { type: 'symbol', sign };
    else if (brace !== undefined) yield { type: brace === '{' ? 'open' : 'close' };
    else if (text !== undefined) yield { type: 'text', bytes: text };
  }
}
