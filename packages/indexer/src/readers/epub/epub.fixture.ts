/** Makes small EPUB files for tests. */
import { strToU8, type Zippable, zipSync } from 'fflate';

export interface BookParts {
  /** Bodies by file name, in reading order; written into the folder `text`. */
  readonly chapters: Readonly<Record<string, string>>;
  readonly metadata?: string;
  /** What stands in the navigation document of EPUB 3; without it the book has none. */
  readonly nav?: string;
  /** What stands in the `navMap` of EPUB 2. */
  readonly ncx?: string;
  readonly guide?: string;
  /** Names of chapters that are not linear. */
  readonly aside?: readonly string[];
  /** Further entries by name, or others in place of those made here. */
  readonly files?: Readonly<Record<string, string>>;
}

export function makeEpub(parts: BookParts): Uint8Array {
  return zipSync(epubFiles(parts));
}

export function epubFiles({
  chapters,
  metadata = '',
  nav,
  ncx,
  guide = '',
  aside = [],
  files = {},
}: BookParts): Zippable {
  const names = Object.keys(chapters);
  const manifest = [
    ...names.map((name, at) => `<item id="c${at}" href="text/${encodeURI(name)}" media-type="application/xhtml+xml"/>`),
    ...(nav === undefined
      ? []
      : ['<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>']),
    ...(ncx === undefined ? [] : ['<item id="ncx" href="toc.ncx" media-type="application/x-dtbncx+xml"/>']),
  ];
  const spine = names.map((name, at) => `<itemref idref="c${at}"${aside.includes(name) ? ' linear="no"' : ''}/>`);
  const texts: Record<string, string> = {
    'META-INF/container.xml':
      '<container><rootfiles><rootfile full-path="OEBPS/book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>',
    'OEBPS/book.opf':
      `<?xml version="1.0"?><package><metadata>${metadata}</metadata><manifest>${manifest.join('')}</manifest>` +
      `<spine toc="ncx">${nav === undefined ? '' : '<itemref idref="nav"/>'}${spine.join('')}</spine><guide>${guide}</guide></package>`,
    ...Object.fromEntries(names.map((name) => [`OEBPS/text/${name}`, xhtml(chapters[name] ?? '')])),
    ...(nav === undefined ? {} : { 'OEBPS/nav.xhtml': xhtml(nav) }),
    ...(ncx === undefined
      ? {}
      : {
          'OEBPS/toc.ncx': `<!DOCTYPE ncx PUBLIC "-//NISO//DTD ncx 2005-1//EN" "x"><ncx><navMap>${ncx}</navMap></ncx>`,
        }),
    ...files,
  };
  return {
    mimetype: [strToU8('application/epub+zip'), { level: 0 }],
    ...Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, strToU8(text)])),
  };
}

/** A body may bring its own start tag. */
export function xhtml(body: string): string {
  const whole = body.startsWith('<body') ? body : `<body>${body}</body>`;
  return `<?xml version="1.0" encoding="utf-8"?><!DOCTYPE html><html xmlns="x"><head><title>File</title><style/></head>${whole}</html>`;
}

export function navPoint(label: string, source: string, inner = ''): string {
  return `<navPoint><navLabel><text>${label}</text></navLabel><content src="${source}"/>${inner}</navPoint>`;
}
