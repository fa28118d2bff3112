import { describe, expect, it } from 'vitest';
import { FORMAT_VERSION, type Manifest, parseManifest, sealManifest, serializeManifest } from './manifest.js';

const manifest: Manifest = sealManifest({
  format: 'loci-index',
  formatVersion: FORMAT_VERSION,
  model: { name: 'hash', fingerprint: 'f', dimensions: 8, maxTokens: 256 },
  analyzer: { version: 1, languages: ['en', null] },
  calibration: { median: 0.3, deviation: 0.05 },
  counts: { documents: 1, passages: 2, sentences: 3, terms: 4 },
  files: { 'texts.utf8': { sizeBytes: 10, sha256: 'a'.repeat(64) } },
});

const parse = (changed: object) => parseManifest(JSON.stringify({ ...manifest, ...changed }));

describe('parseManifest', () => {
  it('reads what was written', () => {
    expect(parseManifest(serializeManifest(manifest))).toEqual(manifest);
    const { generation: _generation, ...content } = manifest;
    const uncalibrated = sealManifest({ ...content, calibration: null });
    expect(parseManifest(serializeManifest(uncalibrated)).calibration).toBeNull();
  });

  it('refuses any value that is not the one that was written', () => {
    for (const changed of [
      { generation: '0123456789abcdef' },
      { calibration: { median: 0.4, deviation: 0.05 } },
      { analyzer: { version: 1, languages: ['en'] } },
      { model: { ...manifest.model, maxTokens: 255 } },
    ]) {
      expect(() => parse(changed)).toThrow(expect.objectContaining({ code: 'index-damaged' }));
      expect(() => parse(changed)).toThrow('does not fit');
    }
  });

  it('refuses another version of the format, and says what to do', () => {
    for (const formatVersion of [0, FORMAT_VERSION + 1]) {
      expect(() => parse({ formatVersion })).toThrow(
        expect.objectContaining({
          code: 'index-version',
          message: `The index has format version ${formatVersion}; this release reads version ${FORMAT_VERSION}. Build it again with "loci index".`,
        }),
      );
    }
  });

  it('judges the version before all else, as another version may be of another form', () => {
    expect(() => parseManifest('{"format":"loci-index","formatVersion":99}')).toThrow(
      expect.objectContaining({ code: 'index-version' }),
    );
  });

  it.each([
    ['no JSON', '{', 'it is not JSON'],
    ['null', 'null', 'it does not name the format'],
    ['a list', '[]', 'it does not name the format'],
    ['another format', '{"format":"zip"}', 'it does not name the format'],
    ['no version', '{"format":"loci-index"}', 'its formatVersion is missing'],
  ])('refuses %s', (_, json, reason) => {
    expect(() => parseManifest(json)).toThrow(
      expect.objectContaining({ code: 'index-damaged', subject: 'manifest.json' }),
    );
    expect(() => parseManifest(json)).toThrow(reason);
  });

  const { model, counts } = manifest;
  const file = { sizeBytes: 10, sha256: 'a'.repeat(64) };
  it.each<[string, object]>([
    ['generation', { generation: undefined }],
    ['generation', { generation: '../../../etc' }],
    ['generation', { generation: '0123456789ABCDEF' }],
    ['model', { model: undefined }],
    ['model', { model: { ...model, name: 1 } }],
    ['model', { model: { ...model, fingerprint: null } }],
    ['model', { model: { ...model, dimensions: 1.5 } }],
    ['model', { model: { ...model, dimensions: 0 } }],
    ['model', { model: { ...model, maxTokens: -1 } }],
    ['analyzer', { analyzer: [] }],
    ['analyzer', { analyzer: { version: '1', languages: [] } }],
    ['analyzer', { analyzer: { version: 1, languages: 'en' } }],
    ['analyzer', { analyzer: { version: 1, languages: [1] } }],
    ['calibration', { calibration: undefined }],
    ['calibration', { calibration: { median: 0.3 } }],
    ['calibration', { calibration: { median: 0.3, deviation: null } }],
    ['counts', { counts: undefined }],
    ['counts', { counts: { ...counts, passages: undefined } }],
    ['counts', { counts: { ...counts, terms: '4' } }],
    ['counts', { counts: { ...counts, documents: 2 ** 60 } }],
    ['list of files', { files: undefined }],
    ['list of files', { files: [] }],
    ['names a file "../x"', { files: { '../x': file } }],
    ['names a file "a/b"', { files: { 'a/b': file } }],
    ['names a file ""', { files: { '': file } }],
    ['entry for a', { files: { a: null } }],
    ['entry for a', { files: { a: { ...file, sizeBytes: -1 } } }],
    ['entry for a', { files: { a: { ...file, sha256: 'A'.repeat(64) } } }],
  ])('refuses a malformed field, and names it: %s, %j', (named, changed) => {
    expect(() => parse(changed)).toThrow(expect.objectContaining({ code: 'index-damaged' }));
    expect(() => parse(changed)).toThrow(named);
  });
});
