/** Makes text of bytes whose encoding is known. */

/** One for each label that is in use: RTF files have some thousand short stretches to decode. */
const decoders = new Map<string, InstanceType<typeof TextDecoder>>();

/**
 * A byte order mark of the encoding is dropped, and what is not valid is U+FFFD. Throws `RangeError` for a label that
 * the Encoding Standard does not know.
 */
export function decodeBytes(bytes: Uint8Array, label: string): string {
  const decoder = decoders.get(label) ?? new TextDecoder(label);
  decoders.set(label, decoder);
  // As a stream, though there is one piece: Node 20 otherwise takes windows-1252 for ISO 8859-1.
  return decoder.decode(bytes, { stream: true }) + decoder.decode();
}
