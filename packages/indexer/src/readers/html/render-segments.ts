/** Puts an article's texts together as one text with blocks: paragraphs, headings, lists, quotations, code, tables. */
import type { Block } from '../../split/block.js';
import { createFlow, type Flow } from '../flow.js';
import { rowsOfData, type TableCell } from '../table-rows.js';
import { headingLevel } from './article-texts.js';
import { closest, type HtmlElement } from './html-tree.js';
import type { Segment } from './page-segments.js';

const LISTS = new Set(['ul', 'ol', 'dl', 'menu']);
const ITEMS = new Set(['li', 'dt', 'dd']);
const QUOTATIONS = new Set(['blockquote']);
const CODE = new Set(['pre', 'xmp']);
const TABLES = new Set(['table']);
const ROWS = new Set(['tr']);
const CELLS = new Set(['td', 'th']);

/** Every block is separate: where an element of the page ends, its passage does. */
export function renderSegments(segments: readonly Segment[]): { readonly text: string; readonly blocks: Block[] } {
  const flow = createFlow();
  for (const group of groupByHolder(segments)) {
    flow.setAnchor(group[0]?.anchor ?? null);
    renderGroup(flow, group);
  }
  const { text, blocks } = flow.finish();
  return { text, blocks: blocks.map((block) => ({ ...block, separate: true })) };
}

/** Neighbours of one list, table or code block are together; anything else is alone. */
function groupByHolder(segments: readonly Segment[]): Segment[][] {
  const groups: Segment[][] = [];
  let last: HtmlElement | null = null;
  for (const segment of segments) {
    const holder = headingLevel(segment) === null ? groupHolder(segment) : null;
    if (holder !== null && holder === last) groups.at(-1)?.push(segment);
    else groups.push([segment]);
    last = holder;
  }
  return groups;
}

/** The code block, else the outermost list up to a table's cell, else the table; null for a text in none. */
function groupHolder({ holder }: Segment): HtmlElement | null {
  const code = closest(holder, CODE);
  if (code !== null) return code;
  let list: HtmlElement | null = null;
  for (let at: HtmlElement | null = holder; at !== null && !CELLS.has(at.name); at = at.parent) {
    if (LISTS.has(at.name)) list = at;
  }
  return list ?? closest(holder, TABLES);
}

function renderGroup(flow: Flow, group: readonly Segment[]): void {
  const [first] = group;
  if (first === undefined) return;
  const level = headingLevel(first);
  const holder = groupHolder(first);
  if (level !== null) flow.heading(first.text, level);
  else if (first.isCode) for (const { text } of group) flow.code(text);
  else if (holder === null) renderParagraph(flow, first);
  else if (LISTS.has(holder.name)) renderList(flow, group, holder);
  else renderTable(flow, group);
}

function renderParagraph(flow: Flow, { text, holder }: Segment): void {
  if (closest(holder, QUOTATIONS) === null) flow.paragraph(text);
  else flow.quotation(text);
}

function renderList(flow: Flow, group: readonly Segment[], outermost: HtmlElement): void {
  const numbers = new Map<HtmlElement, number>();
  for (const texts of groupItems(group)) {
    const item = closest((texts[0] as Segment).holder, ITEMS);
    const text = texts.map((segment) => segment.text).join('\n');
    flow.item({ text, depth: listDepth(item, outermost), marker: item === null ? '' : markerOf(item, numbers) });
  }
}

/** The texts of each item; a list within it stands apart. */
function groupItems(group: readonly Segment[]): Segment[][] {
  const items: Segment[][] = [];
  let last: HtmlElement | null = null;
  for (const segment of group) {
    const item = closest(segment.holder, ITEMS);
    if (item !== null && item === last) items.at(-1)?.push(segment);
    else items.push([segment]);
    last = item;
  }
  return items;
}

function listDepth(item: HtmlElement | null, outermost: HtmlElement): number {
  let depth = item?.name === 'dd' ? 1 : 0;
  for (let at = item; at !== null && at !== outermost; at = at.parent) {
    if (LISTS.has(at.name)) depth += 1;
  }
  return depth;
}

/** `numbers` holds those of the items of each ordered list that was met. */
function markerOf(item: HtmlElement, numbers: Map<HtmlElement, number>): string {
  const list = item.parent;
  if (item.name !== 'li') return '';
  if (list?.name !== 'ol') return '-';
  if (!numbers.has(item)) {
    const start = Number.parseInt(list.attributes.get('start') ?? '', 10);
    let number = Number.isSafeInteger(start) ? start : 1;
    for (const child of list.children) {
      if (typeof child !== 'string' && child.name === 'li') numbers.set(child, number++);
    }
  }
  return `${numbers.get(item)}.`;
}

function renderTable(flow: Flow, group: readonly Segment[]): void {
  const rows = rowsOfData(tableRows(group));
  if (rows !== null && rows.length > 1) flow.table(rows);
  else for (const segment of group) renderParagraph(flow, segment);
}

function tableRows(group: readonly Segment[]): TableCell[][] {
  const rows = new Map<HtmlElement | null, Map<HtmlElement | null, string[]>>();
  for (const { holder, text } of group) {
    const row = closest(holder, ROWS);
    const cell = closest(holder, CELLS);
    const cells = rows.get(row) ?? new Map<HtmlElement | null, string[]>();
    const paragraphs = cells.get(cell) ?? [];
    paragraphs.push(text);
    rows.set(row, cells.set(cell, paragraphs));
  }
  return [...rows.values()].map((cells) =>
    [...cells.values()].map((paragraphs) => ({ paragraphs, structured: false })),
  );
}
