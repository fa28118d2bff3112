/** Reads mail: messages in files of their own (`.eml`) and mailboxes (`.mbox`), a document a message. */
import { LociError } from '@loci/engine';
import { createComplaints } from '../complaints.js';
import { headText } from '../head-text.js';
import { readLines } from '../read-lines.js';
import type { Reader } from '../reader.js';
import { MESSAGE_LIMITS, readMessage } from './read-message.js';
import { isMbox, splitMbox } from './split-mbox.js';

/** Headers that mail has and other files that begin with names and colons have not all of. */
const MAIL_HEADER =
  /^(?:from|to|cc|subject|date|message-id|received|return-path|delivered-to|mime-version|content-type|reply-to|sender|x-[\w-]+|dkim-signature|list-[\w-]+|in-reply-to|references):/i;
const LEAST_HEADERS = 3;
/** Without one of them it is no mail. */
const TELLING_HEADER = /^(?:from|received|message-id|return-path):/im;

export const mboxReader: Reader = {
  name: 'mailboxes',
  streams: true,
  accepts: (head, extension) => extension === '.mbox' || extension === '.mbx' || isMbox(headText(head)),
  async *read(file, context) {
    const complaints = createComplaints(file.path, context);
    let count = 0;
    for await (const message of splitMbox(readLines(file.stream(), MESSAGE_LIMITS.maxBytes), MESSAGE_LIMITS)) {
      count += 1;
      const { number, line, bytes, sizeBytes } = message;
      const origin = `${file.path}:${line}`;
      try {
        if (bytes === null) {
          throw new LociError(
            'unreadable',
            `${origin} is a message of more than ${MESSAGE_LIMITS.maxBytes} bytes or ${MESSAGE_LIMITS.maxLines} lines.`,
            { subject: origin },
          );
        }
        yield* readMessage(bytes, { origin, fallbackId: `${file.path}#${number}`, sizeBytes }, context);
      } catch (error) {
        complaints.tell(origin, error);
      }
    }
    complaints.end();
    if (count === 0) {
      throw new LociError('unreadable', `${file.path} is no mailbox: no line begins a message as "From … 2025" does.`, {
        subject: file.path,
      });
    }
  },
};

export const mailReader: Reader = {
  name: 'mail',
  streams: false,
  accepts: (head, extension) => extension === '.eml' || looksLikeMail(headText(head)),
  async *read(file, context) {
    const place = { origin: file.path, fallbackId: `${file.path}#1`, sizeBytes: file.sizeBytes };
    yield* readMessage(await file.bytes(), place, context);
  },
};

/** Maildir folders and exports of mail programs name their files in all ways. */
function looksLikeMail(start: string): boolean {
  const lines = start.split(/\r?\n/);
  let headers = 0;
  for (const line of lines) {
    if (MAIL_HEADER.test(line)) headers += 1;
    else if (!/^(?:[ \t]|[\w-]+:)/.test(line)) break;
  }
  return headers >= LEAST_HEADERS && TELLING_HEADER.test(start);
}
