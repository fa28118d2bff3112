/** Reads plain text files: one file, one document. */
import { decodeText } from './decode-utf8.js';
import { checkLength } from './document-length.js';
import { NO_METADATA, type Reader } from './reader.js';

export const plainTextReader: Reader = {
  name: 'plain text',
  streams: false,
  accepts: (_head, extension) => extension === '.txt' || extension === '.text',
  async *read(file, context) {
    const text = decodeText(await file.bytes(), file.path);
    checkLength(text, file.path, context);
    yield { ...NO_METADATA, id: file.path, text, blocks: null, origin: file.path, sizeBytes: file.sizeBytes };
  },
};
