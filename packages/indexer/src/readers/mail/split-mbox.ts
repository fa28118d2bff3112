/** Parts a mailbox in the mbox format into its messages. */
import type { Line } from '../read-lines.js';

export interface MboxMessage {
  /** Counts from 1. */
  readonly number: number;
  /** Of its first line, which parts it from the one before. */
  readonly line: number;
  /** Without that line; null where it is larger than allowed. */
  readonly bytes: Uint8Array | null;
  /** Of all its lines, also where `bytes` is null. */
  readonly sizeBytes: number;
}

export interface MessageLimits {
  readonly maxBytes: number;
  readonly maxLines: number;
}

const LINE_FEED = Uint8Array.of(0x0a);
/** `From `, an address and a time such as `Thu May 22 10:00:00 2025` (RFC 4155). */
const SEPARATOR = /^From .*\b\d{1,2}:\d{2}(?::\d{2})?\b.*\d{4}/;
/** A line that began with `From ` in the message has one `>` more in the mailbox. */
const QUOTED_FROM = /^>+From /;
const SEPARATOR_LENGTH = 200;

export function isMbox(start: string): boolean {
  return SEPARATOR.test(start.slice(0, SEPARATOR_LENGTH).split('\n')[0] ?? '');
}

/** One message is held at a time. What stands before the first separator is passed over. */
export async function* splitMbox(lines: AsyncIterable<Line>, limits: MessageLimits): AsyncGenerator<MboxMessage> {
  let number = 0;
  let firstLine = 0;
  let parts: Uint8Array[] = [];
  let lineCount = 0;
  let sizeBytes = 0;
  let tooLarge = false;
  let afterBlank = true;

  function take(): MboxMessage {
    return { number, line: firstLine, bytes: tooLarge ? null : Buffer.concat(parts), sizeBytes };
  }

  for await (const line of lines) {
    const start = line.bytes === null ? '' : Buffer.from(line.bytes.subarray(0, SEPARATOR_LENGTH)).toString('latin1');
    if (afterBlank && SEPARATOR.test(start)) {
      if (number > 0) yield take();
      number += 1;
      firstLine = line.number;
      parts = [];
      lineCount = 0;
      sizeBytes = (line.bytes?.length ?? 0) + 1;
      tooLarge = false;
    } else if (number > 0) {
      const content = line.bytes !== null && QUOTED_FROM.test(start) ? line.bytes.subarray(1) : line.bytes;
      lineCount += 1;
      sizeBytes += (line.bytes?.length ?? 0) + 1;
      tooLarge ||= content === null || sizeBytes > limits.maxBytes || lineCount > limits.maxLines;
      if (tooLarge) parts = [];
      else if (content !== null) parts.push(content, LINE_FEED);
    }
    afterBlank = start.trim() === '' && (line.bytes?.length ?? 0) <= 1;
  }
  if (number > 0) yield take();
}
