/** The characters that are typed for an apostrophe. */

/** Whether the character at `index` is an apostrophe of any typeset form. */
export function isApostropheAt(text: string, index: number): boolean {
  const code = text.charCodeAt(index);
  return code === 0x27 || code === 0x2019 || code === 0x02bc || code === 0xff07;
}
