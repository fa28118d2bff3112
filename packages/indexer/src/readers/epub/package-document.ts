/** What the package document of an EPUB says: metadata, files, reading order (EPUB 2.0.1 and 3.3). */
import { childElements, childNamed, type MarkupElement, textContent } from '../markup/element.js';
import { resolveReference } from '../zip/resolve-reference.js';

export interface BookFile {
  /** Of its entry in the archive. */
  readonly name: string;
  readonly mediaType: string;
  /** EPUB 3: for example `nav`. */
  readonly properties: readonly string[];
}

export interface SpineItem extends BookFile {
  /** False for what the reader comes to by a link only. */
  readonly isLinear: boolean;
}

export interface PackageDocument {
  readonly metadata: Readonly<Record<'title' | 'author' | 'date' | 'language' | 'source' | 'url', unknown>>;
  readonly spine: readonly SpineItem[];
  /** The navigation document of EPUB 3, and the table of contents of EPUB 2. Null for none. */
  readonly nav: BookFile | null;
  readonly ncx: BookFile | null;
  /** The guide of EPUB 2: what whole files are, for example `cover`. */
  readonly guide: readonly { readonly name: string; readonly type: string }[];
}

/** `name` is that of the package document's own entry. */
export function readPackageDocument(root: MarkupElement, name: string): PackageDocument {
  const files = readManifest(childNamed(root, 'manifest'), name);
  const spine = childNamed(root, 'spine');
  const all = [...files.values()];
  return {
    metadata: readMetadataElements(childNamed(root, 'metadata')),
    spine: childElements(spine).flatMap(({ attributes }) => {
      const file = files.get(attributes['idref'] ?? '');
      return file ? [{ ...file, isLinear: attributes['linear'] !== 'no' }] : [];
    }),
    nav: all.find((file) => file.properties.includes('nav')) ?? null,
    ncx:
      files.get(spine?.attributes['toc'] ?? '') ??
      all.find((file) => file.mediaType === 'application/x-dtbncx+xml') ??
      null,
    guide: childElements(childNamed(root, 'guide')).flatMap(({ attributes }) => {
      const target = resolveReference(name, attributes['href'] ?? '');
      const type = attributes['type']?.toLowerCase();
      return target && target.fragment === '' && type ? [{ name: target.name, type }] : [];
    }),
  };
}

function readManifest(manifest: MarkupElement | null, from: string): Map<string, BookFile> {
  const files = new Map<string, BookFile>();
  for (const { attributes } of childElements(manifest)) {
    const target = resolveReference(from, attributes['href'] ?? '');
    if (!target || !attributes['id']) continue;
    files.set(attributes['id'], {
      name: target.name,
      mediaType: attributes['media-type'] ?? '',
      properties: attributes['properties']?.split(/\s+/) ?? [],
    });
  }
  return files;
}

function readMetadataElements(metadata: MarkupElement | null): PackageDocument['metadata'] {
  // EPUB 2 may wrap them once more.
  const elements = childElements(metadata).flatMap((element) => {
    return /^(?:dc|x)-metadata$/.test(element.name) ? childElements(element) : [element];
  });
  const all = (name: string) =>
    elements.filter((element) => element.name === name && textContent(element).trim() !== '');
  const refinements = new Map(
    elements.map((element) => [`${element.attributes['refines']} ${element.attributes['property']}`, element]),
  );
  const refinement = ({ attributes }: MarkupElement, property: string) => {
    return text(refinements.get(`#${attributes['id']} ${property}`));
  };
  const titles = all('title');
  const authors = all('creator').filter((creator) => {
    const role = creator.attributes['role'] ?? refinement(creator, 'role') ?? 'aut';
    return role === 'aut';
  });
  const dates = all('date').filter(({ attributes }) => attributes['event'] !== 'modification');
  const published = dates.find(({ attributes }) => attributes['event'] === 'publication') ?? dates[0];
  return {
    title: text(titles.find((title) => refinement(title, 'title-type') === 'main') ?? titles[0]),
    author: (authors.length > 0 ? authors : all('creator')).map(text),
    date: text(published),
    language: text(all('language')[0]),
    source: text(all('publisher')[0]),
    url: [...all('identifier'), ...all('source')].map(text).find((value) => /^https?:\/\//.test(value ?? '')) ?? null,
  };
}

function text(element: MarkupElement | undefined): string | null {
  return element ? textContent(element).trim() : null;
}
