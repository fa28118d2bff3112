/** Follows the tokens of an RTF source and gathers its text, styles and properties. */
import { LociError } from '@loci/engine';
import { codePageOfCharset, createCodePageDecoder, DEFAULT_CODE_PAGE } from './code-pages.js';
import { CHARACTERS, DESTINATIONS, type Destination, READ_OPTIONAL, SYMBOLS } from './control-words.js';
import { createStory, type ParagraphProperties, PLAIN_PARAGRAPH, type Story } from './story.js';
import { type RtfToken, readTokens } from './tokens.js';

/** Deeper than any program nests; each open group is kept in memory. */
const MAX_DEPTH = 512;
const MAX_LIST_DEPTH = 8;
/** Notes and text boxes, each with its own content; a long book has some thousand. */
const MAX_STORIES = 20_000;
const PRIVATE_USE = /[\uE000-\uF8FF]/g;
const CODE_PAGE_BY_WORD: ReadonlyMap<string, number> = new Map([
  ['mac', 10000],
  ['pc', 437],
  ['pca', 850],
]);

export interface RtfStyle {
  readonly name: string;
  /** From 0; null where it says nothing. */
  readonly outline: number | null;
}

export interface RtfContent {
  readonly main: Story;
  readonly notes: readonly { readonly story: Story; readonly isEndnote: boolean }[];
  readonly styles: ReadonlyMap<number, RtfStyle>;
  /** The texts of the document's properties, for example `title`; dates as `2024-05-22`. */
  readonly properties: ReadonlyMap<string, string>;
  /** How many notes and text boxes were left out, because there are more than anybody reads. */
  readonly leftOut: number;
  /** Whether the source ends before its groups do. */
  readonly isCutOff: boolean;
}

type Control = Extract<RtfToken, { type: 'word' | 'symbol' }>;

interface Group {
  destination: Destination;
  story: Story;
  paragraph: ParagraphProperties;
  /** Of the font; null for the document's own. */
  codePage: number | null;
  /** Characters for older programs after one in Unicode. */
  fallbackLength: number;
  isHidden: boolean;
  isDeleted: boolean;
  /** A reader that does not know the group's word is to leave it out. */
  isOptional: boolean;
  /** The font that is defined, or the property. */
  font: number;
  property: string;
}

/** Every source has a content. Throws `LociError` `unreadable` where groups are nested without end. */
export function interpretRtf(source: string, subject: string, unknownCodePage: (page: number) => void): RtfContent {
  const decode = createCodePageDecoder(unknownCodePage);
  const main = createStory();
  const notes: { story: Story; isEndnote: boolean }[] = [];
  const styles = new Map<number, RtfStyle>();
  const fonts = new Map<number, number | null>();
  const properties = new Map<string, string>();
  const outer: Group[] = [];
  let group: Group = {
    destination: 'text',
    story: main,
    paragraph: PLAIN_PARAGRAPH,
    codePage: null,
    fallbackLength: 1,
    isHidden: false,
    isDeleted: false,
    isOptional: false,
    font: 0,
    property: '',
  };
  let stories = 0;
  let leftOut = 0;
  let documentPage = DEFAULT_CODE_PAGE;
  let defaultFont = 0;
  let style = { number: 0, name: '', outline: null as number | null };
  /** Bytes that are not text yet: a character may have two of them. */
  let bytes = '';
  /** Characters still to leave out after one in Unicode. */
  let fallback = 0;

  function addText(text: string): void {
    if (group.destination === 'marker') group.story.addMarker(text);
    else if (group.destination === 'styles') style.name += text;
    else if (group.destination === 'property') addProperty(text);
    else if (['text', 'note', 'box'].includes(group.destination) && !group.isHidden && !group.isDeleted) {
      group.story.addText(text);
    }
  }

  function addProperty(text: string): void {
    properties.set(group.property, (properties.get(group.property) ?? '') + text);
  }

  function flushBytes(): void {
    if (bytes !== '') addText(decode(bytes, group.codePage ?? fonts.get(defaultFont) ?? documentPage));
    bytes = '';
  }

  function open(): void {
    if (outer.length >= MAX_DEPTH) {
      throw new LociError('unreadable', `${subject} nests groups deeper than ${MAX_DEPTH}.`, { subject });
    }
    outer.push(group);
    fallback = 0;
    group = { ...group, isOptional: false };
    if (group.destination === 'styles') style = { number: 0, name: '', outline: null };
  }

  function close(): void {
    if (group.destination === 'styles' && style.name !== '') {
      styles.set(style.number, { name: style.name.replace(/;.*$/s, '').trim(), outline: style.outline });
      style = { number: 0, name: '', outline: null };
    }
    group = outer.pop() ?? group;
    fallback = 0;
  }

  function enter(destination: Destination): void {
    group.destination = destination;
    if (destination !== 'note' && destination !== 'box') return;
    if (stories === MAX_STORIES) {
      leftOut += 1;
      group.destination = 'skipped';
      return;
    }
    stories += 1;
    const story = createStory();
    if (destination === 'note') notes.push({ story, isEndnote: false });
    else group.story.addBox(story);
    group.story = story;
    group.paragraph = PLAIN_PARAGRAPH;
  }

  function followWord(name: string, value: number | null): void {
    const destination = DESTINATIONS.get(name);
    if (group.isOptional && !READ_OPTIONAL.has(name)) group.destination = 'skipped';
    else if (name === 'ud') group.destination = outer.at(-2)?.destination ?? 'text';
    else if (destination) enter(destination);
    else if (group.destination === 'fonts') defineFont(name, value ?? 0);
    else if (group.destination === 'styles') defineStyle(name, value ?? 0);
    else if (group.destination === 'properties') {
      group.destination = 'property';
      group.property = name;
    } else if (group.destination === 'property') addDatePart(name, value ?? 0);
    else if (!followBreak(name) && !followFormat(name, value)) addText(CHARACTERS.get(name) ?? '');
    group.isOptional = false;
  }

  function defineFont(name: string, value: number): void {
    if (name === 'f') group.font = value;
    else if (name === 'fcharset') fonts.set(group.font, codePageOfCharset(value));
    else if (name === 'cpg') fonts.set(group.font, value);
  }

  function defineStyle(name: string, value: number): void {
    if (name === 's') style.number = value;
    else if (name === 'outlinelevel') style.outline = value;
  }

  /** Years, months and days come one after the other. */
  function addDatePart(name: string, value: number): void {
    if (name === 'yr') addProperty(String(value).padStart(4, '0'));
    else if (name === 'mo' || name === 'dy') addProperty(`-${String(value).padStart(2, '0')}`);
  }

  function followBreak(name: string): boolean {
    const { story, paragraph } = group;
    if (name === 'par' || name === 'sect' || name === 'nestcell') {
      // With the mark of a paragraph deleted, its text goes on in the next one.
      if (!group.isDeleted && group.destination !== 'around') story.endParagraph(paragraph);
    } else if (name === 'cell') story.endCell({ ...paragraph, isInTable: true });
    else if (name === 'row') story.endRow();
    else return false;
    return true;
  }

  function followFormat(name: string, value: number | null): boolean {
    const number = value ?? 1;
    const paragraph = group.paragraph;
    const set = (changed: Partial<ParagraphProperties>) => {
      group.paragraph = { ...paragraph, ...changed };
    };
    if (name === 'pard') group.paragraph = PLAIN_PARAGRAPH;
    else if (name === 's') set({ style: number });
    else if (name === 'outlinelevel') set({ outline: number });
    else if (name === 'ls') set({ isListed: number > 0 });
    else if (name === 'ilvl') set({ depth: Math.min(MAX_LIST_DEPTH, Math.max(0, number)) });
    else if (name === 'intbl') set({ isInTable: number !== 0 });
    else if (name === 'v') group.isHidden = number !== 0;
    else if (name === 'deleted') group.isDeleted = number !== 0;
    else if (name === 'f') group.codePage = fonts.get(number) ?? null;
    else if (name === 'plain') Object.assign(group, { isHidden: false, isDeleted: false, codePage: null });
    else if (name === 'uc') group.fallbackLength = Math.max(0, number);
    else if (name === 'deff') defaultFont = number;
    else if (name === 'ansicpg') documentPage = number || DEFAULT_CODE_PAGE;
    else if (CODE_PAGE_BY_WORD.has(name)) documentPage = CODE_PAGE_BY_WORD.get(name) ?? documentPage;
    else if (name === 'ftnalt') markEndnote();
    else return false;
    return true;
  }

  function markEndnote(): void {
    const note = notes.at(-1);
    if (note?.story === group.story) note.isEndnote = true;
  }

  function followSymbol(sign: string): void {
    if (sign === '*') group.isOptional = true;
    else if (sign === '\n' || sign === '\r') followBreak('par');
    else addText(SYMBOLS.get(sign) ?? '');
  }

  function addBytes(piece: string): void {
    const skipped = Math.min(fallback, piece.length);
    fallback -= skipped;
    bytes += piece.slice(skipped);
  }

  function followControl(token: Control): void {
    if (fallback > 0 && isFallback(token)) {
      fallback -= 1;
      return;
    }
    fallback = 0;
    if (token.type === 'symbol') followSymbol(token.sign);
    else if (token.name === 'u') {
      addText(String.fromCharCode((token.value ?? 0) & 0xffff).replace(PRIVATE_USE, ''));
      fallback = group.fallbackLength;
    } else followWord(token.name, token.value);
  }

  for (const token of readTokens(source)) {
    if (token.type !== 'text') flushBytes();
    if (token.type === 'open') open();
    else if (token.type === 'close') close();
    else if (group.destination === 'skipped') continue;
    else if (token.type === 'text') addBytes(token.bytes);
    else followControl(token);
    if (token.type === 'close' && outer.length === 0)
      return { main, notes, styles, properties, leftOut, isCutOff: false };
  }
  flushBytes();
  return { main, notes, styles, properties, leftOut, isCutOff: true };
}

/** A sign that stands for the character in Unicode before it; other words are not what they should be, and kept. */
function isFallback(token: Control): boolean {
  return token.type === 'symbol' || (token.type === 'word' && /^\S$/.test(CHARACTERS.get(token.name) ?? ''));
}
