/** The one adapter to PDF.js: bytes in, the text of pages out. */
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { LociError } from '@loci/engine';
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { ownBytes } from './own-bytes.js';
import type { PageText, PdfInfo } from './page-text.js';
import { type TextItem, toPageText } from './text-runs.js';

type PdfJs = typeof import('pdfjs-dist/legacy/build/pdf.mjs');

export interface OpenPdf {
  readonly pageCount: number;
  readInfo(): Promise<PdfInfo>;
  /** `page` counts from 1. */
  readPage(page: number): Promise<PageText>;
  close(): Promise<void>;
}

/** The font objects tell the weight, but only drawing a page loads them; in a sane file a few pages bring in all. */
const MAX_DRAWN_PAGES = 200;
const BOLD_NAME = /bold|black|heavy|semib|demi|-bd|medi$|^(?:[A-Z]{6}\+)?(?:cmbx|cmb\d|cmssbx|sfbx)/i;

/** Throws `LociError` `unreadable`, naming `subject`, for a file that is encrypted or broken. The bytes are used up. */
export async function openPdf(bytes: Uint8Array, subject: string): Promise<OpenPdf> {
  const pdfjs = await loadPdfJs();
  const folder = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
  const loading = pdfjs.getDocument({
    data: ownBytes(bytes),
    verbosity: pdfjs.VerbosityLevel.ERRORS,
    isEvalSupported: false,
    enableXfa: false,
    // Fonts are read for their names and widths; none is drawn, and no picture is decoded.
    disableFontFace: true,
    fontExtraProperties: true,
    useSystemFonts: false,
    useWasm: false,
    maxImageSize: 1,
    cMapUrl: `${folder}/cmaps/`,
    cMapPacked: true,
    standardFontDataUrl: `${folder}/standard_fonts/`,
  });
  const guard = <Result>(work: Promise<Result>) => work.catch((cause: unknown) => refuse(cause, subject));
  try {
    const document = await guard(loading.promise);
    const weights = createFontWeights();
    return {
      pageCount: document.numPages,
      readInfo: () => guard(readInfo(document)),
      readPage: (page) => guard(readPage(document, page, weights)),
      close: () => loading.destroy(),
    };
  } catch (error) {
    await loading.destroy();
    throw error;
  }
}

let loaded: Promise<PdfJs> | null = null;

/** PDF.js makes a matrix for drawing as it is loaded, and complains on the console of each thing that only drawing needs. */
function loadPdfJs(): Promise<PdfJs> {
  loaded ??= (async () => {
    const { warn } = console;
    const needsMatrix = !('DOMMatrix' in globalThis);
    console.warn = () => undefined;
    if (needsMatrix) Object.assign(globalThis, { DOMMatrix: class {} });
    try {
      return await import('pdfjs-dist/legacy/build/pdf.mjs');
    } finally {
      console.warn = warn;
      if (needsMatrix) Reflect.deleteProperty(globalThis, 'DOMMatrix');
    }
  })();
  return loaded;
}

function refuse(cause: unknown, subject: string): never {
  const { name, message } = cause instanceof Error ? cause : new Error(String(cause));
  const text =
    name === 'PasswordException'
      ? `${subject} is encrypted and opens with a password only. Save a copy without one and run again.`
      : `${subject} is not a PDF file that can be read: ${message.replace(/\.$/, '')}. Open and save it anew, or leave it out.`;
  throw new LociError('unreadable', text, { subject, cause });
}

async function readInfo(document: PDFDocumentProxy): Promise<PdfInfo> {
  const { info, metadata } = await document.getMetadata();
  const values = info as Readonly<Record<string, unknown>>;
  const take = (name: string, xmp: string): string | null => {
    const value = values[name] || metadata?.get(xmp);
    const text = Array.isArray(value) ? value.join(', ') : value;
    return typeof text === 'string' && text.trim() !== '' ? text.trim() : null;
  };
  return {
    title: take('Title', 'dc:title'),
    author: take('Author', 'dc:creator'),
    created: take('CreationDate', 'xmp:createdate'),
    language: take('Language', 'dc:language'),
  };
}

async function readPage(document: PDFDocumentProxy, number: number, weights: FontWeights): Promise<PageText> {
  const page = await document.getPage(number);
  try {
    const { width, height, transform } = page.getViewport({ scale: 1 });
    const { items, styles } = await page.getTextContent({ includeMarkedContent: true });
    await weights.learn(page, Object.keys(styles));
    const texts = articleItems(items as readonly (TextItem | ContentMark)[]);
    return toPageText(texts, transform, { width, height }, (font) => ({
      bold: weights.isBold(font),
      monospaced: styles[font]?.fontFamily === 'monospace',
    }));
  } finally {
    page.cleanup();
  }
}

interface ContentMark {
  readonly type: 'beginMarkedContent' | 'beginMarkedContentProps' | 'endMarkedContent';
  readonly tag?: string;
}

/** Without what the file itself marks as no part of the document: its running heads, page numbers and ornaments. */
function articleItems(items: readonly (TextItem | ContentMark)[]): TextItem[] {
  const all: TextItem[] = [];
  const kept: TextItem[] = [];
  const open: boolean[] = [];
  for (const item of items) {
    if (!('type' in item)) {
      all.push(item);
      if (!open.includes(true)) kept.push(item);
    } else if (item.type === 'endMarkedContent') open.pop();
    else open.push(item.tag === 'Artifact');
  }
  // A page where everything is marked was marked by mistake.
  return kept.some((item) => item.str.trim() !== '') ? kept : all;
}

interface FontWeights {
  /** Loads those of the fonts that were not seen before. */
  learn(page: PDFPageProxy, fonts: readonly string[]): Promise<void>;
  isBold(font: string): boolean;
}

function createFontWeights(): FontWeights {
  const bold = new Map<string, boolean>();
  let drawnPages = 0;
  return {
    async learn(page, fonts) {
      const unknown = fonts.filter((font) => !bold.has(font));
      if (unknown.length === 0 || drawnPages >= MAX_DRAWN_PAGES) return;
      drawnPages++;
      // What goes wrong with drawing need not keep the text from being read.
      await page.getOperatorList().catch(() => null);
      for (const font of unknown) {
        const loadedFont: unknown = page.commonObjs.has(font) ? page.commonObjs.get(font) : null;
        const { name, bold: isBold, black } = (loadedFont ?? {}) as Readonly<Record<string, unknown>>;
        bold.set(font, isBold === true || black === true || (typeof name === 'string' && BOLD_NAME.test(name)));
      }
    },
    isBold: (font) => bold.get(font) ?? false,
  };
}
