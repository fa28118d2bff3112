/** The table of contents of an EPUB: where its chapters begin and how they are named. */
import { cleanLine } from '../flow.js';
import {
  childElements,
  childNamed,
  elementAt,
  findElements,
  type MarkupElement,
  textContent,
} from '../markup/element.js';
import { type EntryReference, resolveReference } from '../zip/resolve-reference.js';

export interface Chapter extends EntryReference {
  readonly title: string;
  /** 1 for the outermost. */
  readonly level: number;
}

/** A place that the book names by what it is, for example `cover` or `toc`. */
export interface Landmark extends EntryReference {
  readonly type: string;
}

/** Chapters by what a function tells of each, in their order. */
export function groupBy(chapters: readonly Chapter[], tell: (chapter: Chapter) => string): Map<string, Chapter[]> {
  const groups = new Map<string, Chapter[]>();
  for (const chapter of chapters) {
    const key = tell(chapter);
    const group = groups.get(key);
    if (group) group.push(chapter);
    else groups.set(key, [chapter]);
  }
  return groups;
}

/** Reads the navigation document of EPUB 3, whose entry is `name`. */
export function readNav(root: MarkupElement, name: string): { chapters: Chapter[]; landmarks: Landmark[] } {
  const navs = [...findElements(root, (element) => element.name === 'nav')];
  const navOf = (type: string) => navs.find(({ attributes }) => attributes['epub:type']?.split(/\s+/).includes(type));
  const toc = navOf('toc') ?? navs.find(({ attributes }) => attributes['epub:type'] === undefined);
  const links = navOf('landmarks');
  return {
    chapters: toc ? readNavList(childNamed(toc, 'ol'), name, 1) : [],
    landmarks: [...(links ? findElements(links, (element) => element.name === 'a') : [])].flatMap(({ attributes }) => {
      const target = resolveReference(name, attributes['href'] ?? '');
      return target ? (attributes['epub:type'] ?? '').split(/\s+/).map((type) => ({ ...target, type })) : [];
    }),
  };
}

function readNavList(list: MarkupElement | null, name: string, level: number): Chapter[] {
  return childElements(list).flatMap((item) => {
    const label = childElements(item).find((child) => child.name === 'a' || child.name === 'span');
    return withLabel(
      { title: label ? textContent(label) : '', reference: label?.attributes['href'], level, from: name },
      readNavList(childNamed(item, 'ol'), name, level + 1),
    );
  });
}

/** Reads the table of contents of EPUB 2, whose entry is `name`. */
export function readNcx(root: MarkupElement, name: string): Chapter[] {
  return readNavPoints(childNamed(root, 'navMap'), name, 1);
}

function readNavPoints(parent: MarkupElement | null, name: string, level: number): Chapter[] {
  const points = childElements(parent).filter((element) => element.name === 'navPoint');
  return points.flatMap((point) => {
    const title = textContent(elementAt(point, 'navLabel', 'text'));
    const reference = childNamed(point, 'content')?.attributes['src'];
    return withLabel({ title, reference, level, from: name }, readNavPoints(point, name, level + 1));
  });
}

interface Label {
  readonly title: string;
  readonly reference: string | undefined;
  readonly level: number;
  readonly from: string;
}

/** A part that leads nowhere itself begins where its first chapter does. */
function withLabel({ title, reference, level, from }: Label, inner: readonly Chapter[]): Chapter[] {
  const target = (reference ? resolveReference(from, reference) : null) ?? inner[0];
  const line = cleanLine(title);
  if (!target || line === '') return [...inner];
  return [{ name: target.name, fragment: target.fragment, title: line, level }, ...inner];
}
