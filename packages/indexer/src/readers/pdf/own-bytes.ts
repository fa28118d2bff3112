/** Makes bytes such that PDF.js takes them and a thread can be given them. */

/** The bytes in a buffer that holds nothing else, as a plain `Uint8Array`: PDF.js takes no `Buffer` of Node. */
export function ownBytes(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const { buffer } = bytes;
  const isOwn = buffer instanceof ArrayBuffer && buffer.byteLength === bytes.byteLength;
  return isOwn ? new Uint8Array(buffer) : new Uint8Array(bytes);
}
