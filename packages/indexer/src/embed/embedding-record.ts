/** How one embedding is laid out in the cache file, with a checksum. */
import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';
import type { QuantizedEmbedding, QuantizedVector } from '@loci/engine';
import type { EmbeddingTask } from './embedding-model.js';

/** 128 bits of SHA-256 over all that the vectors depend on, in hex. */
export type EmbeddingKey = string;

const KEY_BYTES = 16;
/** Length of the payload (u32), CRC-32 of key and payload (u32), key. Numbers are little-endian. */
export const RECORD_HEADER_BYTES = 8 + KEY_BYTES;
/**
 * Dimensions (u32), number of vectors (u32), bytes of the words' signs (u32); then for each vector its scale (f32) and
 * values (i8), and the signs.
 */
const PAYLOAD_HEADER_BYTES = 12;

export function embeddingKey(modelFingerprint: string, { context, segments, language }: EmbeddingTask): EmbeddingKey {
  // As JSON, so that no two lists of texts are the same bytes.
  const content = JSON.stringify([modelFingerprint, language, context, ...segments]);
  return createHash('sha256')
    .update(content)
    .digest('hex')
    .slice(0, 2 * KEY_BYTES);
}

export function encodeRecord(key: EmbeddingKey, embedding: QuantizedEmbedding): Uint8Array {
  const vectors = [embedding.passage, ...embedding.segments];
  const dimensions = embedding.passage.values.length;
  const vectorBytes = 4 + dimensions;
  const { wordSigns } = embedding;
  const sizeBytes = RECORD_HEADER_BYTES + PAYLOAD_HEADER_BYTES + vectors.length * vectorBytes + wordSigns.length;
  const record = Buffer.alloc(sizeBytes);
  record.writeUInt32LE(record.length - RECORD_HEADER_BYTES, 0);
  record.write(key, 8, 'hex');
  record.writeUInt32LE(dimensions, RECORD_HEADER_BYTES);
  record.writeUInt32LE(vectors.length, RECORD_HEADER_BYTES + 4);
  record.writeUInt32LE(wordSigns.length, RECORD_HEADER_BYTES + 8);
  let at = RECORD_HEADER_BYTES + PAYLOAD_HEADER_BYTES;
  for (const { scale, values } of vectors) {
    record.writeFloatLE(scale, at);
    record.set(new Uint8Array(values.buffer, values.byteOffset, dimensions), at + 4);
    at += vectorBytes;
  }
  record.set(wordSigns, at);
  record.writeUInt32LE(crc32(record.subarray(8)), 4);
  return record;
}

export interface RecordHeader {
  readonly key: EmbeddingKey;
  /** Of the whole record, header and payload. */
  readonly sizeBytes: number;
}

/** What stands at the start of a record; null where the bytes are too few for a header. */
export function decodeHeader(bytes: Uint8Array): RecordHeader | null {
  if (bytes.length < RECORD_HEADER_BYTES) return null;
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return {
    sizeBytes: RECORD_HEADER_BYTES + buffer.readUInt32LE(0),
    key: buffer.toString('hex', 8, 8 + KEY_BYTES),
  };
}

/** Whether a whole record is as it was written. */
export function isIntact(record: Uint8Array): boolean {
  const buffer = Buffer.from(record.buffer, record.byteOffset, record.byteLength);
  return buffer.readUInt32LE(4) === crc32(buffer.subarray(8));
}

/** The embedding of an intact record; null where the record is damaged. */
export function decodeRecord(record: Uint8Array): QuantizedEmbedding | null {
  if (record.length < RECORD_HEADER_BYTES + PAYLOAD_HEADER_BYTES || !isIntact(record)) return null;
  const buffer = Buffer.from(record.buffer, record.byteOffset, record.byteLength);
  const dimensions = buffer.readUInt32LE(RECORD_HEADER_BYTES);
  const count = buffer.readUInt32LE(RECORD_HEADER_BYTES + 4);
  const vectorBytes = 4 + dimensions;
  const signBytes = buffer.readUInt32LE(RECORD_HEADER_BYTES + 8);
  const signsAt = RECORD_HEADER_BYTES + PAYLOAD_HEADER_BYTES + count * vectorBytes;
  if (record.length !== signsAt + signBytes) return null;
  // One copy for all: a buffer of its own for each vector costs as much again as the vector.
  const bytes = new Int8Array(record.buffer, record.byteOffset, record.length).slice();
  const vectors: QuantizedVector[] = [];
  for (let at = RECORD_HEADER_BYTES + PAYLOAD_HEADER_BYTES; at < signsAt; at += vectorBytes) {
    vectors.push({ scale: buffer.readFloatLE(at), values: bytes.subarray(at + 4, at + vectorBytes) });
  }
  const [passage, ...segments] = vectors;
  return passage ? { passage, segments, wordSigns: new Uint8Array(bytes.buffer, signsAt) } : null;
}
