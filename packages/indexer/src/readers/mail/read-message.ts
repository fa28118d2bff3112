/** Makes documents of one mail message: its own text, and the messages that it carries. */
import { isUtf8 } from 'node:buffer';
import { LociError } from '@loci/engine';
import type { Address, Email } from 'postal-mime';
import type { Block } from '../../split/block.js';
import { decodeAnyText } from '../decode-text.js';
import { normalizeText } from '../decode-utf8.js';
import { checkLength } from '../document-length.js';
import { readHtmlFragment } from '../html-fragment.js';
import type { MarkupElement } from '../markup/element.js';
import { readMetadata } from '../metadata.js';
import type { RawDocument, ReadContext } from '../reader.js';
import { parseWrittenDate } from '../written-date.js';
import { findMailBlocks } from './quoted-text.js';
import type { MessageLimits } from './split-mbox.js';

/** A message larger than this is for its attachments; its text would still be read, if memory had no end. */
export const MESSAGE_LIMITS: MessageLimits = { maxBytes: 64 * 2 ** 20, maxLines: 2 ** 20 };
/** Messages within messages, as when a thread is forwarded again and again. */
const MAX_DEPTH = 8;
const LINE_FEED = 0x0a;

export interface MessagePlace {
  /** Where the message stands, for messages: `inbox.mbox:120`. */
  readonly origin: string;
  /** The id of a message that has none: `inbox.mbox#3`. */
  readonly fallbackId: string;
  readonly sizeBytes: number;
}

/**
 * The message and those that it carries, each a document of its own, where they have a text. Attachments are not read.
 * Throws `LociError` `unreadable` where the message breaks a limit or makes no sense.
 */
export async function* readMessage(
  bytes: Uint8Array,
  place: MessagePlace,
  context: ReadContext,
  depth = 0,
): AsyncGenerator<RawDocument> {
  const { origin, fallbackId, sizeBytes } = place;
  const email = await parseMessage(await nameEncoding(bytes, origin, context), origin);
  const id =
    depth === 0
      ? normalizeText(email.messageId ?? '')
          .replace(/^<|>$/g, '')
          .trim() || fallbackId
      : fallbackId;
  const carried = email.attachments.filter((part) => part.mimeType === 'message/rfc822');
  const { text, blocks } = await readBody(email, origin);
  if (text.trim() !== '' || carried.length === 0) {
    checkLength(text, origin, context);
    yield { ...readMailMetadata(email, origin, context), id, text, blocks, origin, sizeBytes };
  }
  for (const [index, { content }] of carried.entries()) {
    const within = { origin: `${origin}, message ${index + 1} in it`, fallbackId: `${id}#${index + 1}`, sizeBytes: 0 };
    try {
      if (depth === MAX_DEPTH) throw unreadable(within.origin, `lies in more than ${MAX_DEPTH} messages`);
      if (typeof content === 'string') continue;
      yield* readMessage(new Uint8Array(content), within, context, depth + 1);
    } catch (error) {
      if (!(error instanceof LociError)) throw error;
      context.fail({ subject: within.origin, message: error.message });
    }
  }
}

/**
 * Old programs sent letters of eight bits and did not say which; the parser would take them for broken UTF-8. A message
 * that names an encoding anywhere is left as it is, and one with NULs, which no text has.
 */
async function nameEncoding(bytes: Uint8Array, origin: string, { warn }: ReadContext): Promise<Uint8Array> {
  if (isUtf8(bytes) || bytes.includes(0) || /charset\*?\d*\*?=/i.test(Buffer.from(bytes).toString('latin1')))
    return bytes;
  return Buffer.from(await decodeAnyText(bytes, { subject: origin, warn }));
}

async function parseMessage(bytes: Uint8Array, origin: string): Promise<Email> {
  if (bytes.length > MESSAGE_LIMITS.maxBytes)
    throw unreadable(origin, `is larger than ${MESSAGE_LIMITS.maxBytes} bytes`);
  if (countLines(bytes) > MESSAGE_LIMITS.maxLines)
    throw unreadable(origin, `has more than ${MESSAGE_LIMITS.maxLines} lines`);
  const { default: PostalMime } = await import('postal-mime');
  let email: Email;
  try {
    email = await PostalMime.parse(bytes, { forceRfc822Attachments: true });
  } catch (cause) {
    throw unreadable(origin, `cannot be read: ${cause instanceof Error ? cause.message : String(cause)}`, cause);
  }
  if (!email.headers.some(({ key }) => HEADERS.has(key))) throw unreadable(origin, 'has no header of a mail message');
  return email;
}

const HEADERS = new Set([
  'from',
  'to',
  'subject',
  'date',
  'message-id',
  'received',
  'content-type',
  'mime-version',
  'sender',
]);

function countLines(bytes: Uint8Array): number {
  let count = 1;
  for (let at = bytes.indexOf(LINE_FEED); at >= 0; at = bytes.indexOf(LINE_FEED, at + 1)) count += 1;
  return count;
}

/** Plain text is what was meant to be read; HTML is taken where there is nothing else. */
async function readBody(email: Email, origin: string): Promise<{ readonly text: string; readonly blocks: Block[] }> {
  const text = normalizeText(email.text ?? '').trim();
  if (text === '') return await readHtmlFragment(email.html ?? '', origin, createQuotationTest());
  return { text, blocks: findMailBlocks(text) };
}

/** How mail programs mark what they quote, and signatures. */
const QUOTING_CLASSES =
  /(?:^|\s)(?:gmail_quote|gmail_signature|yahoo_quoted|moz-cite-prefix|moz-signature|protonmail_quote)/;
const SIGNATURE_IDS = new Set(['Signature', 'signature']);
/** Where Outlook puts the mail that is answered below the answer, all of it without marks. */
const REST_IS_QUOTED_IDS = new Set(['appendonsend', 'divRplyFwdMsg', 'stopSpelling']);

/** Tells what is left out of one message, whose elements it is asked about in order. */
function createQuotationTest(): (element: MarkupElement) => boolean {
  let ended = false;
  return ({ name, attributes }) => {
    const id = attributes['id'] ?? '';
    ended ||= REST_IS_QUOTED_IDS.has(id);
    if (ended || SIGNATURE_IDS.has(id) || (name === 'blockquote' && attributes['type'] === 'cite')) return true;
    return QUOTING_CLASSES.test(attributes['class'] ?? '');
  };
}

function readMailMetadata(email: Email, origin: string, context: ReadContext) {
  const header = (key: string) => email.headers.find((one) => one.key === key)?.value;
  const date = header('date');
  const known = date === undefined ? null : parseWrittenDate(date);
  const language = header('content-language');
  return readMetadata(
    {
      title: email.subject,
      author: nameOf(email.from),
      date: known ?? date,
      source: listName(header('list-id')) ?? domainOf(email.to),
      // A list of languages says that there are several, not which.
      language: language?.includes(',') ? undefined : language,
    },
    origin,
    context.warn,
  );
}

function nameOf(address: Address | undefined): string | undefined {
  return address?.name || address?.address || undefined;
}

/** `The list <list.example.org>` (RFC 2919): what people call it, else its identifier. */
function listName(listId: string | undefined): string | undefined {
  const [, name, identifier] = /^([^<]*)(?:<([^<>]+)>)?/.exec(listId ?? '') ?? [];
  return name?.trim().replace(/^"|"$/g, '') || identifier?.trim() || undefined;
}

/** Whose mail it is, as far as the address tells. */
function domainOf(to: readonly Address[] | undefined): string | undefined {
  const first = to?.flatMap((address) => address.group ?? [address])[0];
  const at = first?.address?.lastIndexOf('@') ?? -1;
  return at < 0 ? undefined : first?.address?.slice(at + 1).toLowerCase() || undefined;
}

function unreadable(origin: string, problem: string, cause?: unknown): LociError {
  return new LociError('unreadable', `${origin} ${problem}.`, { subject: origin, cause });
}
