/** Reads plain text files: one file, one document. */
import { decodeAnyText } from './decode-text.js';
import { checkLength } from './document-length.js';
import { NO_METADATA, type Reader } from './reader.js';

export const plainTextReader: Reader = {
  name: 'plain text',
  streams: false,
  accepts: (_head, extension) => extension === '.txt' || extension === '.text',
  async *read(file, context) {
    const text = await decodeAnyText(await file.bytes(), { subject: file.path, warn: context.warn });
    checkLength(text, file.path, context);
    yield { ...NO_METADATA, id: file.path, text, blocks: null, origin: file.path, sizeBytes: file.sizeBytes };
  },
};
