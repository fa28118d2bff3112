/** Makes a tree of an HTML source, in time and memory bounded by its length, whatever the source. */
import { LociError } from '@loci/engine';
import type { Tokenizer, TokenizerCallbacks } from 'htmlparser2';
import type { HtmlElement } from './html-tree.js';
import { IMPLIED_ENDS } from './implied-ends.js';

/** What is nested deeper is put side by side, so that walking the tree needs a bounded stack. Browsers stop at 512. */
export const MAX_DEPTH = 256;
/** A long page has some ten thousand elements. */
const MAX_ELEMENTS = 1_000_000;
/** Longer values are cut: classes and ids are short, and a description of this length has said what it has to say. */
const MAX_ATTRIBUTE_LENGTH = 4000;
/** Data of one page, in UTF-16 units of its source; what goes beyond is left out. */
const MAX_DATA_LENGTH = 4_000_000;

const KEPT_ATTRIBUTES = new Set([
  'aria-hidden',
  'aria-label',
  'class',
  'content',
  'data-testid',
  'datetime',
  'hidden',
  'href',
  'http-equiv',
  'id',
  'itemprop',
  'itemtype',
  'lang',
  'name',
  'property',
  'pubdate',
  'rel',
  'role',
  'start',
  'style',
  'type',
  'xml:lang',
]);

const VOID = new Set('area base br col embed hr img input link meta param source track wbr image'.split(' '));

/** Left out with all they hold: what is no text, and what a browser that runs scripts does not show. */
const DROPPED = new Set(
  'annotation annotation-xml applet audio canvas iframe map noembed noframes noscript object rp rt script style svg template video'.split(
    ' ',
  ),
);

/** How far up an implied end is looked for. Inline elements between are few in real pages. */
const MAX_IMPLIED_REACH = 12;

/** An end tag within a cell ends nothing outside of it, but for the table's own parts. */
const CELLS = new Set(['td', 'th', 'caption']);
const TABLE_PARTS = new Set(['table', 'tbody', 'thead', 'tfoot', 'tr', 'td', 'th', 'caption']);
/** How far up the start tag of an end tag is looked for. */
const MAX_REACH = 1000;

export interface ParsedPage {
  readonly root: HtmlElement;
  /** The scripts of type `application/ld+json`, as they stand. */
  readonly structuredData: readonly string[];
}

/**
 * `selfClosing` for XHTML, in which `<p/>` is a whole element. Nothing is fetched and no script run.
 * Throws `LociError` `unreadable`, naming `subject`, for a page of more than a million elements.
 */
export function parseHtml(
  source: string,
  subject: string,
  selfClosing: boolean,
  createTokenizer: TokenizerFactory,
): ParsedPage {
  const builder = createTreeBuilder(source, subject, selfClosing);
  const tokenizer = createTokenizer({ recognizeSelfClosing: selfClosing }, builder.callbacks);
  tokenizer.write(source);
  tokenizer.end();
  return builder.finish();
}

/** `(options, callbacks) => new Tokenizer(options, callbacks)` of htmlparser2, which is loaded when it is first used. */
export type TokenizerFactory = (
  options: ConstructorParameters<typeof Tokenizer>[0],
  callbacks: TokenizerCallbacks,
) => Pick<Tokenizer, 'write' | 'end'>;

/** An element whose end tag has not come; `element` is null in what is left out. */
interface Open {
  readonly name: string;
  readonly element: HtmlElement | null;
  readonly isData: boolean;
}

function createTreeBuilder(source: string, subject: string, selfClosing: boolean) {
  const root: HtmlElement = { name: '#document', attributes: new Map(), parent: null, children: [] };
  const open: Open[] = [{ name: '#root', element: root, isData: false }];
  /** How many elements of each name are open, so that a stray end tag costs no search. */
  const openCounts = new Map<string, number>();
  const structuredData: string[] = [];
  let dataLength = 0;
  let data: string | null = null;
  let elementCount = 0;
  let tagName = '';
  let attributes = new Map<string, string>();
  let attributeName = '';
  let attributeValue = '';

  function top(): Open {
    return open.at(-1) as Open;
  }

  function pop(): void {
    const closed = open.pop() as Open;
    openCounts.set(closed.name, (openCounts.get(closed.name) ?? 1) - 1);
    if (closed.isData && data !== null) {
      structuredData.push(data);
      data = null;
    }
  }

  function closeImplied(name: string): void {
    const rule = IMPLIED_ENDS.get(name);
    if (rule === undefined) return;
    let count = 0;
    for (let depth = 1; depth <= MAX_IMPLIED_REACH && depth < open.length; depth++) {
      const { name: above } = open[open.length - depth] as Open;
      if (rule.barriers.has(above)) break;
      if (rule.ends.has(above)) count = depth;
    }
    for (; count > 0; count--) pop();
  }

  function closeElement(name: string): void {
    if ((openCounts.get(name) ?? 0) === 0) return;
    const lowest = Math.max(1, open.length - MAX_REACH);
    for (let at = open.length - 1; at >= lowest; at--) {
      const { name: above } = open[at] as Open;
      if (above === name) {
        while (open.length > at) pop();
        return;
      }
      if (CELLS.has(above) && !TABLE_PARTS.has(name)) return;
    }
  }

  function addText(text: string): void {
    if (data !== null) {
      if (dataLength < MAX_DATA_LENGTH) data += text;
      dataLength += text.length;
      return;
    }
    const children = top().element?.children;
    if (children === undefined) return;
    const last = children.length - 1;
    if (typeof children[last] === 'string') children[last] += text;
    else children.push(text);
  }

  function openElement(isClosed: boolean): void {
    const name = tagName;
    closeImplied(name);
    const parent = top().element === null ? null : (open[Math.min(open.length, MAX_DEPTH) - 1] as Open).element;
    const isData = name === 'script' && /^application\/ld\+json\b/i.test(attributes.get('type') ?? '');
    let element: HtmlElement | null = null;
    if ((name === 'html' || name === 'body') && (openCounts.get(name) ?? 0) > 0) return;
    if (parent !== null && !DROPPED.has(name)) {
      if (++elementCount > MAX_ELEMENTS) throw tooManyElements(subject);
      element = { name, attributes, parent, children: [] };
      parent.children.push(element);
    }
    if (isClosed || VOID.has(name)) return;
    open.push({ name, element, isData });
    openCounts.set(name, (openCounts.get(name) ?? 0) + 1);
    if (isData) data = '';
  }

  const callbacks: TokenizerCallbacks = {
    ontext: (start, end) => addText(source.slice(start, end)),
    ontextentity: (codePoint) => addText(String.fromCodePoint(codePoint)),
    oncdata: (start, end, endOffset) => addText(source.slice(start, end - endOffset)),
    onopentagname(start, end) {
      tagName = source.slice(start, end).toLowerCase();
      attributes = new Map();
    },
    onattribname(start, end) {
      attributeName = end - start > 40 ? '' : source.slice(start, end).toLowerCase();
      attributeValue = '';
    },
    onattribdata(start, end) {
      if (attributeValue.length < MAX_ATTRIBUTE_LENGTH) {
        attributeValue += source.slice(start, Math.min(end, start + MAX_ATTRIBUTE_LENGTH));
      }
    },
    onattribentity(codePoint) {
      if (attributeValue.length < MAX_ATTRIBUTE_LENGTH) attributeValue += String.fromCodePoint(codePoint);
    },
    onattribend() {
      if (KEPT_ATTRIBUTES.has(attributeName) && !attributes.has(attributeName)) {
        attributes.set(attributeName, attributeValue);
      }
    },
    onopentagend: () => openElement(false),
    onselfclosingtag: () => openElement(selfClosing),
    onclosetag(start, end) {
      const name = source
        .slice(start, Math.min(end, start + 100))
        .toLowerCase()
        .trim();
      if (name === 'br') {
        tagName = 'br';
        attributes = new Map();
        openElement(true);
      }
      if (name !== 'html' && name !== 'body') closeElement(name);
    },
    oncomment: ignore,
    ondeclaration: ignore,
    onprocessinginstruction: ignore,
    onend: ignore,
  };

  return {
    callbacks,
    finish(): ParsedPage {
      while (open.length > 1) pop();
      return { root, structuredData };
    },
  };
}

function ignore(): void {
  // Comments, doctypes and processing instructions hold no text.
}

function tooManyElements(subject: string): LociError {
  return new LociError(
    'unreadable',
    `${subject} has more than ${MAX_ELEMENTS} elements, which no page to read has. Part it, or leave it out.`,
    { subject },
  );
}
