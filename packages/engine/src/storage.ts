/** How the engine reads and writes the files of an index, without knowing where they are. */

/** Reads the files of one generation of an index. Names are as in the manifest. */
export interface IndexReader {
  /**
   * The bytes `[start, end)` of a file, the whole file by default. The caller must not alter them.
   * Throws `LociError` `index-damaged` where the file is missing, shorter, or fails its checksum.
   */
  read(name: string, start?: number, end?: number): Promise<Uint8Array>;
  close(): Promise<void>;
  /**
   * True where every byte is fetched from afar: columns that only shown passages need are then read for those alone.
   * Default false: they are read at once and held.
   */
  readonly remote?: boolean;
}

/** A file's size and checksum as the manifest records them. */
export interface FileDigest {
  readonly sizeBytes: number;
  /** SHA-256 in lower-case hex. */
  readonly sha256: string;
}

/** A file being written, in order, from its start. */
export interface FileSink {
  append(bytes: Uint8Array): Promise<void>;
  /** Makes the file durable and tells what was written. */
  close(): Promise<FileDigest>;
}

/** Takes the files of a new generation. */
export interface IndexSink {
  create(name: string): Promise<FileSink>;
}
