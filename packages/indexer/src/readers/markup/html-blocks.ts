/**
 * Makes blocks of the body of an XHTML document that is all content: a chapter of a book, a mail, an entry of a feed. A
 * page of the web goes another way (`html/`): there the article has to be found first, among texts that are weighed one by
 * one, and its blocks are made of those texts.
 */
import type { Flow } from '../flow.js';
import { rowsOfData } from '../table-rows.js';
import { childElements, findElements, type MarkupElement, type MarkupNode, textContent } from './element.js';

/** Takes what is found, in order. */
export interface HtmlSink extends Omit<Flow, 'heading' | 'finish'> {
  /** @param level - 1 to 6. */
  heading(text: string, level: number): void;
  /** An element with this `id` begins. */
  enter(id: string): void;
}

export interface HtmlBlocksOptions {
  /** Elements that are left out with all they hold, beside scripts and the like. */
  readonly omits: (element: MarkupElement) => boolean;
}

const BLOCKS = new Set(
  (
    'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure ' +
    'footer form h1 h2 h3 h4 h5 h6 header hgroup hr html li main menu ol p pre section summary table tbody td tfoot th ' +
    'thead tr ul'
  ).split(' '),
);
const LISTS = new Set(['ul', 'ol', 'menu', 'dir']);
const SKIPPED = new Set(
  (
    'annotation annotation-xml audio button canvas head iframe input nav noscript object rp rt script ' +
    'select style svg template textarea title video'
  ).split(' '),
);

export function addHtmlBlocks(body: MarkupElement, sink: HtmlSink, options: HtmlBlocksOptions): void {
  let text = '';
  let isBlank = true;
  let quotations = 0;
  let lastId: string | null = null;
  /** The last id before the text that is being gathered. */
  let anchor: string | null = null;

  function flush(): void {
    const gathered = text;
    text = '';
    if (isBlank) return;
    isBlank = true;
    sink.setAnchor(anchor);
    if (quotations > 0) sink.quotation(gathered);
    else sink.paragraph(gathered);
  }

  function gather(piece: string): void {
    if (isBlank) anchor = lastId;
    if (piece.trim() !== '') isBlank = false;
    text += piece;
  }

  /** The text of an element that is shown as one: its blocks on lines of their own, without its lists where `skipsLists`. */
  function textOf(element: MarkupElement, skipsLists = false): string {
    return element.children
      .map((child) => {
        if (typeof child === 'string') return collapse(child);
        enter(child);
        if (omits(child) || (skipsLists && LISTS.has(child.name))) return '';
        if (child.name === 'br') return '\n';
        const inner = textOf(child, skipsLists);
        return BLOCKS.has(child.name) ? `\n${inner}\n` : inner;
      })
      .join('');
  }

  function omits(element: MarkupElement): boolean {
    return SKIPPED.has(element.name) || isHidden(element) || isNoteMark(element) || options.omits(element);
  }

  function enter({ attributes }: MarkupElement): void {
    const id = attributes['id'];
    if (!id) return;
    lastId = id;
    sink.enter(id);
  }

  function add(node: MarkupNode): void {
    if (typeof node === 'string') {
      gather(collapse(node));
      return;
    }
    if (BLOCKS.has(node.name)) flush();
    enter(node);
    if (omits(node)) return;
    if (node.name === 'br') gather('\n');
    else if (!BLOCKS.has(node.name)) addChildren(node);
    else {
      addBlock(node);
      flush();
    }
  }

  function addChildren(element: MarkupElement): void {
    for (const child of element.children) add(child);
  }

  function addBlock(element: MarkupElement): void {
    const { name } = element;
    if (/^h[1-6]$/.test(name)) addWhole(() => sink.heading(textOf(element).replaceAll('\n', ' '), Number(name[1])));
    else if (name === 'pre') addWhole(() => sink.code(textContent(element)));
    else if (LISTS.has(name)) addWhole(() => addItems(element, 0));
    else if (name === 'dl') addWhole(() => addTerms(element));
    else if (name === 'table') addTable(element);
    else if (name === 'blockquote') {
      quotations += 1;
      addChildren(element);
      flush();
      quotations -= 1;
    } else addChildren(element);
  }

  function addWhole(give: () => void): void {
    sink.setAnchor(lastId);
    give();
  }

  function addItems(list: MarkupElement, depth: number): void {
    let number = Number(list.attributes['start'] ?? 1);
    if (!Number.isInteger(number)) number = 1;
    for (const child of childElements(list)) {
      enter(child);
      if (omits(child)) continue;
      if (LISTS.has(child.name)) addItems(child, depth + 1);
      else {
        sink.item({ text: tidy(textOf(child, true)), depth, marker: list.name === 'ol' ? `${number}.` : '-' });
        number += 1;
        for (const inner of findElements(child, (element) => LISTS.has(element.name))) addItems(inner, depth + 1);
      }
    }
  }

  /** A term and what is said of it are one item. */
  function addTerms(list: MarkupElement): void {
    let item = '';
    const give = () => sink.item({ text: item, depth: 0, marker: '' });
    for (const child of findElements(list, ({ name }) => name === 'dt' || name === 'dd')) {
      enter(child);
      if (child.name === 'dt' && item !== '') {
        give();
        item = '';
      }
      item += `${item === '' ? '' : '\n'}${tidy(textOf(child))}`;
    }
    give();
  }

  function addTable(table: MarkupElement): void {
    const rows = [...findElements(table, ({ name }) => name === 'tr')].map((row) => [
      ...findElements(row, ({ name }) => name === 'td' || name === 'th'),
    ]);
    const data = rowsOfData(rows.map((row) => row.map((cell) => readCell(cell, omits))));
    if (data === null) {
      addChildren(table);
      return;
    }
    addWhole(() => {
      for (const caption of findElements(table, ({ name }) => name === 'caption')) sink.paragraph(textOf(caption));
      sink.table(data);
    });
    for (const { attributes } of findElements(table, ({ attributes }) => Boolean(attributes['id']))) {
      if (attributes['id']) lastId = attributes['id'];
    }
  }

  addChildren(body);
  flush();
}

function readCell(cell: MarkupElement, omits: (element: MarkupElement) => boolean) {
  const structure = findElements(cell, ({ name }) => name === 'table' || /^h[1-6]$/.test(name) || LISTS.has(name));
  const paragraphs = [...findElements(cell, ({ name }) => name === 'p' || name === 'div')];
  const texts = (paragraphs.length > 0 ? paragraphs : [cell]).map((element) => shownText(element, omits));
  return { paragraphs: texts, structured: !structure.next().done };
}

function shownText(element: MarkupElement, omits: (element: MarkupElement) => boolean): string {
  return element.children
    .map((child) => {
      if (typeof child === 'string') return collapse(child);
      return omits(child) ? '' : child.name === 'br' ? ' ' : shownText(child, omits);
    })
    .join('');
}

function isHidden({ attributes }: MarkupElement): boolean {
  return attributes['hidden'] !== undefined || /display\s*:\s*none/i.test(attributes['style'] ?? '');
}

/** The mark of a note in the middle of a sentence, or the sign that leads back from the note. */
function isNoteMark(element: MarkupElement): boolean {
  const { name, attributes } = element;
  if (/\b(?:noteref|(?:doc-)?backlink)\b/.test(`${attributes['epub:type'] ?? ''} ${attributes['role'] ?? ''}`))
    return true;
  if (
    name !== 'sup' &&
    !(name === 'a' && element.children.some((child) => typeof child !== 'string' && child.name === 'sup'))
  ) {
    return false;
  }
  const isLink = name === 'a' || !findElements(element, (inner) => inner.name === 'a').next().done;
  return isLink && /^[\s[(]*(?:\d{1,4}|[*†‡§]+|[a-z])[\s\])]*$/i.test(textContent(element));
}

/** White space as HTML has it; a space that does not break stays. */
function collapse(text: string): string {
  return text.replace(/[ \t\n\r\f]+/g, ' ');
}

function tidy(text: string): string {
  const lines = text.split('\n').map((line) => line.trim());
  return lines.filter(Boolean).join('\n');
}
