/** The first bytes of a file as text, to know its format by. */

/** Good enough for the ASCII signs that formats begin with: no byte order mark, and UTF-16 loses its NULs. */
export function headText(head: Uint8Array): string {
  const text = Buffer.from(head).toString('latin1').replaceAll('\0', '');
  return text.replace(/^(?:\xEF\xBB\xBF|\xFF\xFE|\xFE\xFF)/, '');
}
