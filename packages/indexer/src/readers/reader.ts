/** What a reader of a file format is given and what it gives back. */
import type { Block } from '../split/block.js';
import type { FieldMap } from './records/field-map.js';

/** A file to read: of the file system, a member of an archive, or fetched from the web. */
export interface InputFile {
  /** Path relative to the folder that was indexed, with `/`; the bare name for a file that was named itself. */
  readonly path: string;
  /** Lower case with its dot, for example `.md`; '' where there is none. */
  readonly extension: string;
  readonly sizeBytes: number;
  readonly modifiedMs: number;
  /** Where it was fetched from, an absolute URL; null for a file. */
  readonly url: string | null;
  /** Its whole content. */
  bytes(): Promise<Uint8Array>;
  /** Its content piece by piece, from the start; may be called more than once. */
  stream(): AsyncIterable<Uint8Array>;
}

/** What a source says about a document, before gaps are filled. Null where it says nothing. */
export interface RawMetadata {
  readonly title: string | null;
  readonly source: string | null;
  readonly author: string | null;
  readonly date: string | null;
  readonly url: string | null;
  readonly language: string | null;
}

export const NO_METADATA: RawMetadata = {
  title: null,
  source: null,
  author: null,
  date: null,
  url: null,
  language: null,
};

/** A document as it stands in its file. */
export interface RawDocument extends RawMetadata {
  readonly id: string;
  /** Line ends are `\n`; no byte order mark; well-formed UTF-16. */
  readonly text: string;
  /** The text's structure where the format has one; null leaves finding paragraphs to the splitter. */
  readonly blocks: readonly Block[] | null;
  /** Where to find it, for messages: a path, or `corpus.jsonl:12`. */
  readonly origin: string;
  /** Bytes of the file that it takes up, to tell how far the run is. */
  readonly sizeBytes: number;
}

/** A part of a file that could not be read, or was read with a value left out. */
export interface Complaint {
  /** Path, with line or byte where that is known: `corpus.jsonl:12`. */
  readonly subject: string;
  readonly message: string;
}

/** What a reader may use beside the file. */
export interface ReadContext {
  /** The longest text of one document, in UTF-16 units. */
  readonly maxDocumentLength: number;
  /** The longest time, in milliseconds, to come to the next document; for readers that can end what takes longer. */
  readonly maxReadMs?: number;
  /** The most pages of one file. */
  readonly maxPages?: number;
  /** Where the records of tables and of JSON have what makes a document; without it under their usual names. */
  readonly fieldMap?: FieldMap;
  /** Takes note of a part of the file that is left out, when the rest is still read. */
  readonly fail: (complaint: Complaint) => void;
  /** Takes note of a value that is left out of a document that is read. */
  readonly warn: (complaint: Complaint) => void;
}

/** Reads one file format. Add one to the list in `registry.ts` to support another format. */
export interface Reader {
  readonly name: string;
  /** Whether this reader is for such a file. `head` is its first bytes (4 KiB, fewer if the file is shorter). */
  accepts(head: Uint8Array, extension: string): boolean;
  /** True where files are read piece by piece, so that their size is no concern. */
  readonly streams: boolean;
  /**
   * Yields the file's documents in order. Throws `LociError` `unreadable` where the file as a whole makes no sense, and
   * `not-found` where it is sound and holds no document.
   */
  read(file: InputFile, context: ReadContext): AsyncIterable<RawDocument>;
}
