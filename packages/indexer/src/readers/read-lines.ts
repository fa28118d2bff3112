/** Parts a stream of bytes into lines. */

const LINE_FEED = 0x0a;

export interface Line {
  /** Counts from 1. */
  readonly number: number;
  /** Of the line's first byte in the file. */
  readonly offset: number;
  /** Without the line feed; null where the line is longer than allowed. */
  readonly bytes: Uint8Array | null;
}

/** The lines of a file; holds one line and one chunk in memory, however long the file. */
export async function* readLines(chunks: AsyncIterable<Uint8Array>, maxLineBytes: number): AsyncGenerator<Line> {
  let parts: Uint8Array[] = [];
  let partBytes = 0;
  let number = 1;
  let offset = 0;

  function keep(part: Uint8Array): void {
    partBytes += part.length;
    if (partBytes <= maxLineBytes) parts.push(part);
    else parts = [];
  }
  function takeLine(): Line {
    const line = { number, offset, bytes: partBytes <= maxLineBytes ? Buffer.concat(parts) : null };
    number += 1;
    offset += partBytes + 1;
    parts = [];
    partBytes = 0;
    return line;
  }

  for await (const chunk of chunks) {
    let at = 0;
    for (let end = chunk.indexOf(LINE_FEED); end >= 0; end = chunk.indexOf(LINE_FEED, at)) {
      keep(chunk.subarray(at, end));
      at = end + 1;
      yield takeLine();
    }
    if (at < chunk.length) keep(chunk.subarray(at));
  }
  if (partBytes > 0) yield takeLine();
}
