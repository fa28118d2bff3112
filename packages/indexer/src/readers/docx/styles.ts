/** What the paragraph styles of a DOCX mean: headings, quotations, code, lists. */
import { childElements, childNamed, elementAt, type MarkupElement } from '../markup/element.js';

export type StyleRole = 'heading' | 'title' | 'quotation' | 'code' | 'contents';

/** A paragraph's place in a list. */
export interface ListPlace {
  readonly listId: string;
  /** 0 for the outermost. */
  readonly depth: number;
}

export interface ParagraphStyle {
  readonly role: StyleRole | null;
  /** Of a heading: 1 for the outermost. */
  readonly level: number;
  readonly list: ListPlace | null;
}

const PLAIN: ParagraphStyle = { role: null, level: 1, list: null };
/** Styles that rest on each other in a circle must not be followed for ever. */
const MAX_BASES = 16;
/** A list has nine levels. */
const MAX_DEPTH = 8;
/** Levels of an outline count from 0; this one says body text. */
const BODY_LEVEL = 9;

/** In every language of Word the built-in styles are stored under these names; some are LibreOffice's and Pandoc's. */
const ROLE_BY_NAME: readonly (readonly [RegExp, StyleRole])[] = [
  [/^heading \d$/, 'heading'],
  [/^title$/, 'title'],
  [/^(?:intense )?quote$|^quotations$|^block ?(?:text|quotation|quote)$/, 'quotation'],
  [/^html preformatted$|^preformatted text$|^source ?code$|^code$|^macro$/, 'code'],
  [
    /^(?:toc|index) \d$|^(?:toc|index) heading$|^contents(?: heading| \d)?$|^table of (?:figures|authorities)$/,
    'contents',
  ],
];

/** The meaning of each style by its id, with what it takes over from the style that it is based on. */
export function readStyles(root: MarkupElement | null): (id: string | undefined) => ParagraphStyle {
  const elements = childElements(root).filter((element) => element.name === 'style');
  const byId = new Map(elements.map((element) => [element.attributes['styleId'] ?? '', element]));
  const resolved = new Map<string, ParagraphStyle>();

  function resolve(id: string, bases: number): ParagraphStyle {
    const known = resolved.get(id);
    if (known) return known;
    const element = byId.get(id);
    if (!element || bases > MAX_BASES) return PLAIN;
    const base = resolve(childNamed(element, 'basedOn')?.attributes['val'] ?? '', bases + 1);
    const style = readStyle(element, base);
    resolved.set(id, style);
    return style;
  }
  return (id) => (id === undefined ? PLAIN : resolve(id, 0));
}

function readStyle(element: MarkupElement, base: ParagraphStyle): ParagraphStyle {
  const name = (childNamed(element, 'name')?.attributes['val'] ?? '').toLowerCase();
  const properties = childNamed(element, 'pPr');
  const named = ROLE_BY_NAME.find(([pattern]) => pattern.test(name))?.[1] ?? null;
  const outline = outlineLevel(properties);
  const style = { ...base, list: listPlace(properties, base.list) };
  if (named === 'heading') return { ...style, role: named, level: Number(name.slice(-1)) || 1 };
  if (named !== null) return { ...style, role: named };
  if (outline === null) return style;
  return outline === BODY_LEVEL ? { ...style, role: null } : { ...style, role: 'heading', level: outline + 1 };
}

/** From 0, of a paragraph's or a style's properties; 9 says that it is no heading. Null where nothing is said. */
export function outlineLevel(properties: MarkupElement | null): number | null {
  const value = Number(childNamed(properties, 'outlineLvl')?.attributes['val'] ?? Number.NaN);
  return Number.isInteger(value) && value >= 0 && value <= BODY_LEVEL ? value : null;
}

/** The place that properties give, else that of the style; null where they say that it is in no list. */
export function listPlace(properties: MarkupElement | null, inherited: ListPlace | null): ListPlace | null {
  const listId = elementAt(properties, 'numPr', 'numId')?.attributes['val'] ?? inherited?.listId;
  const depth = elementAt(properties, 'numPr', 'ilvl')?.attributes['val'] ?? inherited?.depth;
  return listId === undefined || listId === '0'
    ? null
    : { listId, depth: Math.min(MAX_DEPTH, Math.max(0, Number(depth) || 0)) };
}
