/** Brings the table of contents of a book and the headings in its text together. */
import { cleanLine, type Flow } from '../flow.js';
import type { HtmlSink } from '../markup/html-blocks.js';
import { type Chapter, groupBy } from './navigation.js';

export interface ChapterSink extends HtmlSink {
  /** The file of this name begins, with the chapters that the contents list in it. */
  beginFile(name: string, chapters: readonly Chapter[]): void;
}

/**
 * Passes blocks on to a flow. Where a chapter begins by the table of contents, its title becomes a heading; headings in
 * the text that say the same are one with it, other headings stand below. Anchors become `file#id`.
 */
export function createChapterSink(flow: Flow): ChapterSink {
  let file = '';
  /** Chapters that begin within the file, by the id there. */
  let expected = new Map<string, Chapter[]>();
  /** Titles of chapters that begin here and are not in the text yet, the outermost first. */
  let pending: { title: string; readonly level: number }[] = [];
  /** Headings that came before the one that says the title, such as `Chapter I`. */
  let lead: { readonly line: string; readonly rank: number }[] = [];
  /** A level, and the rank of the headings in the text that have it; null before the first. */
  let level = 1;
  let rank: number | null = null;

  function begin(chapter: Chapter): void {
    if (lead.length > 0) flush();
    pending.push({ title: chapter.title, level: chapter.level });
    level = chapter.level;
    rank = null;
  }

  function flush(): void {
    const headings = lead;
    // The title has no heading of its own in the text: those that follow stand below it.
    if (pending.length > 0 && rank === null) level += 1;
    for (const chapter of pending) flow.heading(chapter.title, chapter.level);
    pending = [];
    lead = [];
    for (const heading of headings) addHeading(heading.line, heading.rank);
  }

  function addHeading(line: string, htmlRank: number): void {
    rank ??= htmlRank;
    flow.heading(line, level + Math.max(0, htmlRank - rank));
  }

  const passOn =
    <Value>(give: (value: Value) => void) =>
    (value: Value): void => {
      flush();
      give(value);
    };

  return {
    beginFile(name, chapters) {
      file = name;
      expected = groupBy(chapters, ({ fragment }) => fragment);
      flow.setAnchor(name);
      for (const chapter of expected.get('') ?? []) begin(chapter);
    },
    enter(id) {
      for (const chapter of expected.get(id) ?? []) begin(chapter);
      expected.delete(id);
    },
    heading(text, htmlRank) {
      const line = cleanLine(text);
      const chapter = pending.at(-1);
      if (line === '') return;
      if (!chapter) addHeading(line, htmlRank);
      else if (isPartOf(line, chapter.title) || isPartOf(chapter.title, line)) {
        const title = isPartOf(line, chapter.title) ? chapter.title : line;
        chapter.title = [...lead.map((heading) => heading.line), title].join(' ');
        rank = Math.min(rank ?? htmlRank, htmlRank, ...lead.map((heading) => heading.rank));
        lead = [];
      } else lead.push({ line, rank: htmlRank });
    },
    paragraph(text) {
      const title = lead.length === 0 ? pending.at(-1)?.title : undefined;
      // The title may be set as a paragraph; it is found as a heading already.
      if (text.trim() === '' || (title !== undefined && isPartOf(cleanLine(text), title))) return;
      flush();
      flow.paragraph(text);
    },
    setAnchor: (id) => flow.setAnchor(id === null ? file : `${file}#${id}`),
    quotation: passOn(flow.quotation),
    code: passOn(flow.code),
    item: passOn(flow.item),
    table: passOn(flow.table),
  };
}

/** Whether a title holds the words of a line, one after the other. */
function isPartOf(line: string, title: string): boolean {
  const part = words(line);
  return part.trim() !== '' && words(title).includes(part);
}

/** Its words in small letters between spaces, so that one text's words can be looked for in another's. */
function words(text: string): string {
  return ` ${
    text
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu)
      ?.join(' ') ?? ''
  } `;
}
