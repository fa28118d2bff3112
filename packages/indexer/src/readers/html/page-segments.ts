/** The texts of a web page's block elements, in order, each with what its place in the page tells of it. */
import { closest, type HtmlElement, isBlock, textOf } from './html-tree.js';

/** The text of one block element, or of a part of one between its child blocks or two line breaks. */
export interface Segment {
  /** Not empty, without white space at its ends; a single line break of the page is `\n`. */
  readonly text: string;
  /** The block element that it stands in directly. */
  readonly holder: HtmlElement;
  /** Characters of the text within links. */
  readonly linkLength: number;
  /** The last id of the page at or before its beginning, of what is not left out; null where there is none. */
  readonly anchor: string | null;
  /** True in `pre` and its like, where white space is kept. */
  readonly isCode: boolean;
}

const PREFORMATTED = new Set(['pre', 'xmp']);
const NOTE_MARK = /^[[(]?(?:\d{1,4}|[*†‡§]{1,4}|\p{L}|note \d{1,4})[\])]?$/iu;
const INVISIBLE = /display\s*:\s*none|visibility\s*:\s*hidden/i;
/** Controls that no text has, soft hyphens and marks that no reader sees; they would part words. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const UNSEEN = /[\u0000-\u0008\u000b\u000e-\u001f\u007f-\u009f\u00ad\u200b\u2060\ufeff]/g;

/** White space but for a single space, of which a long text has too many to replace each by itself. */
const WHITE_SPACE = /[^\S ]\s*| \s+/g;
const SPACES = /[^\S\n ][^\S\n]*| [^\S\n]+/g;

/** `skip` tells which elements are left out with all that they hold. */
export function findSegments(root: HtmlElement, skip: (element: HtmlElement) => boolean): Segment[] {
  const segments: Segment[] = [];
  let text = '';
  let linkLength = 0;
  let holder = root;
  let anchor: string | null = null;
  let anchorAtStart: string | null = null;
  let linkDepth = 0;
  // Kept beside the text, because looking for them in it after each piece would take time by its square.
  let isBlank = true;
  let endsWithBreak = false;

  function flush(): void {
    if (!isBlank) addSegment();
    text = '';
    linkLength = 0;
    isBlank = true;
    endsWithBreak = false;
  }

  function addSegment(): void {
    const isCode = closest(holder, PREFORMATTED) !== null;
    const seen = text.replace(UNSEEN, '');
    const body = isCode ? seen.trim() : collapse(seen);
    if (body === '') return;
    segments.push({ text: body, holder, linkLength: Math.min(linkLength, body.length), anchor: anchorAtStart, isCode });
  }

  function append(piece: string): void {
    if (isBlank) anchorAtStart = anchor;
    if (piece.trim() !== '') {
      isBlank = false;
      endsWithBreak = false;
    }
    text += piece;
    if (linkDepth > 0) linkLength += piece.replace(/\s+/g, ' ').length;
  }

  function visit(element: HtmlElement, isCode: boolean): void {
    for (const child of element.children) {
      if (typeof child === 'string') {
        append(isCode ? child : child.replace(WHITE_SPACE, ' '));
        continue;
      }
      if (child.name === 'br') {
        if (endsWithBreak && !isCode) flush();
        else {
          append('\n');
          endsWithBreak = true;
        }
        continue;
      }
      const id = child.attributes.get('id') ?? (child.name === 'a' ? child.attributes.get('name') : undefined);
      if (skip(child)) continue;
      const isBoundary = isBlock(child);
      if (isBoundary) flush();
      const outerHolder = holder;
      if (id !== undefined && id !== '') {
        anchor = id;
        if (isBlank) anchorAtStart = id;
      }
      const isLink = child.name === 'a' && child.attributes.has('href');
      if (isLink) linkDepth += 1;
      if (isBoundary) holder = child;
      visit(child, isCode || PREFORMATTED.has(child.name));
      if (isLink) linkDepth -= 1;
      if (isBoundary) {
        flush();
        holder = outerHolder;
      }
    }
  }

  visit(root, false);
  flush();
  return segments;
}

function collapse(text: string): string {
  return text
    .replace(SPACES, ' ')
    .replace(/ ?\n ?/g, '\n')
    .trim();
}

/** A number or a sign that leads to a note, in the middle of a sentence. */
export function isNoteMark(element: HtmlElement): boolean {
  if (element.name !== 'sup') return false;
  const [link, ...others] = element.children.filter((child) => typeof child !== 'string' || child.trim() !== '');
  if (link === undefined || typeof link === 'string' || others.length > 0 || link.name !== 'a') return false;
  return link.attributes.get('href')?.startsWith('#') === true && NOTE_MARK.test(textOf(link));
}

/** Whether the page itself says that it does not show the element. */
export function isHidden({ attributes }: HtmlElement): boolean {
  return (
    attributes.has('hidden') ||
    attributes.get('aria-hidden') === 'true' ||
    INVISIBLE.test(attributes.get('style') ?? '')
  );
}
