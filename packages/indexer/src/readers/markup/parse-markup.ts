/**
 * Parses XML and XHTML from strangers: no document type, no entities of its own, bounded in depth and number. Chapters,
 * mail and entries of feeds are shown whole, and need no more; pages of the web are parsed as browsers do
 * (`html/parse-html.ts`), with the parent of each element and with the data that scripts hold.
 */
import { LociError } from '@loci/engine';
import { decodeBytes } from '../decode-bytes.js';
import type { MarkupElement, MarkupNode } from './element.js';

/** Deeper than any editor nests, and far from where walking down the tree would exhaust the stack. */
const MAX_DEPTH = 512;
/** A long novel in Word has some hundred thousand; this many take about half a gigabyte. */
const MAX_ELEMENTS = 2_000_000;
const ENCODING_HEAD_BYTES = 256;
const NO_ATTRIBUTES = Object.freeze({});

/**
 * The root element. Lenient towards what is not closed; only the predefined entities and character references are
 * replaced, and a document that declares others is refused. Throws `LociError` `unreadable`, naming `origin`.
 */
export async function parseXml(bytes: Uint8Array, origin: string): Promise<MarkupElement> {
  return parseMarkup(decodeMarkup(bytes, origin), origin, true);
}

/**
 * The element `html`, or whatever stands at the outermost. HTML's own rules and named entities hold; an element that closes itself, as
 * XHTML writes it, is closed. Throws `LociError` `unreadable`, naming `origin`.
 */
export async function parseXhtml(bytes: Uint8Array, origin: string): Promise<MarkupElement> {
  return parseMarkup(decodeMarkup(bytes, origin), origin, false);
}

/** By byte order mark, else by the encoding that the XML declaration names, else UTF-8; what is not valid is U+FFFD. */
function decodeMarkup(bytes: Uint8Array, origin: string): string {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, ENCODING_HEAD_BYTES));
  const declared = /^<\?xml[^>]*?\sencoding\s*=\s*["']([^"']+)["']/.exec(head)?.[1];
  const encoding = byteOrder(bytes) ?? declared ?? 'utf-8';
  try {
    return decodeBytes(bytes, encoding);
  } catch (cause) {
    const message = `${origin} is encoded as ${JSON.stringify(encoding)}, which is not known. Save it as UTF-8.`;
    throw new LociError('unreadable', message, { subject: origin, cause });
  }
}

function byteOrder(bytes: Uint8Array): string | null {
  const [first, second] = bytes;
  // Without a mark, UTF-16 shows by the zero beside the opening bracket.
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return 'utf-16le';
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return 'utf-16be';
  return first === 0xef && second === 0xbb ? 'utf-8' : null;
}

interface OpenElement extends MarkupElement {
  readonly children: MarkupNode[];
}

async function parseMarkup(text: string, origin: string, isXml: boolean): Promise<MarkupElement> {
  const { Parser } = await import('htmlparser2');
  const top: OpenElement = { name: '', attributes: NO_ATTRIBUTES, children: [] };
  const open: OpenElement[] = [top];
  let count = 0;

  const parser = new Parser(
    {
      onopentag(name, attributes) {
        count += 1;
        if (open.length > MAX_DEPTH) throw unreadable(origin, `nests elements deeper than ${MAX_DEPTH}`);
        if (count > MAX_ELEMENTS) throw unreadable(origin, `has more than ${MAX_ELEMENTS} elements`);
        const element = isXml
          ? { name: localName(name), attributes: localAttributes(attributes), children: [] }
          : { name, attributes, children: [] };
        open.at(-1)?.children.push(element);
        open.push(element);
      },
      onclosetag() {
        open.pop();
      },
      ontext(data) {
        const siblings = open.at(-1)?.children;
        const last = siblings?.at(-1);
        if (siblings && typeof last === 'string') siblings[siblings.length - 1] = last + data;
        else siblings?.push(data);
      },
      onprocessinginstruction(name) {
        if (isXml && /^!entity$/i.test(name)) throw unreadable(origin, 'declares entities, which may be made to harm');
      },
    },
    isXml ? { xmlMode: true } : { recognizeSelfClosing: true, recognizeCDATA: true },
  );
  parser.write(text);
  parser.end();
  const elements = top.children.filter((child) => typeof child !== 'string');
  const root = elements.find((element) => isXml || element.name === 'html') ?? (isXml ? null : top);
  if (!root || elements.length === 0) throw unreadable(origin, `is not ${isXml ? 'XML' : 'XHTML'}: it has no element`);
  return root;
}

/** The prefix is the writer's choice, and the formats that are read here need no more to tell their elements apart. */
function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

function localAttributes(attributes: Readonly<Record<string, string>>): Record<string, string> {
  const names = Object.keys(attributes);
  if (names.length === 0) return NO_ATTRIBUTES;
  return Object.fromEntries(names.map((name) => [localName(name), attributes[name] ?? '']));
}

function unreadable(origin: string, problem: string): LociError {
  return new LociError('unreadable', `${origin} ${problem}.`, { subject: origin });
}
