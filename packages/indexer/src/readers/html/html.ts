/** Reads saved web pages: the article's text with its structure, and what the page says of itself. */
import { checkLength } from '../document-length.js';
import { headText } from '../head-text.js';
import { readMetadata } from '../metadata.js';
import type { Reader } from '../reader.js';
import { articleTexts } from './article-texts.js';
import { decodeHtml } from './decode-html.js';
import { findArticle } from './find-article.js';
import { readPageMetadata } from './page-metadata.js';
import { findSegments, isHidden, type Segment } from './page-segments.js';
import { type ParsedPage, parseHtml } from './parse-html.js';
import { renderSegments } from './render-segments.js';

const EXTENSIONS = new Set(['.html', '.htm', '.xhtml', '.xht']);
/** Of another name, also of none, if it begins like a web page. */
const BEGINNING = /^\s*(?:<\?xml[^>]{0,200}\?>\s*)?(?:<!--[\s\S]{0,2000}?-->\s*)*(?:<!doctype\s+html\b|<html[\s>])/i;
const XHTML = /^\s*<\?xml\b/;

export const htmlReader: Reader = {
  name: 'HTML',
  streams: false,
  accepts: (head, extension) => EXTENSIONS.has(extension) || BEGINNING.test(headText(head)),
  async *read(file, context) {
    const source = await decodeHtml(await file.bytes(), file.path, context.warn);
    const { Tokenizer } = await import('htmlparser2');
    const selfClosing = file.extension.startsWith('.xht') || XHTML.test(source.slice(0, 200));
    const page = parseHtml(source, file.path, selfClosing, (options, callbacks) => new Tokenizer(options, callbacks));
    const { titles, ...values } = readPageMetadata(page, source, file.url);
    const { text, blocks } = renderSegments(chooseSegments(page, titles));
    checkLength(text, file.path, context);
    const metadata = readMetadata(values, file.path, context.warn);
    yield { ...metadata, id: file.path, text, blocks, origin: file.path, sizeBytes: file.sizeBytes };
  },
};

/** The article; on a page that has none its main content, and on one that has nothing of the kind all that it shows. */
function chooseSegments({ root }: ParsedPage, titles: readonly string[]): readonly Segment[] {
  const content = findArticle(root);
  const article = articleTexts(content, titles);
  if (article.length > 0) return article;
  return content.length > 0 ? content : findSegments(root, (element) => element.name === 'head' || isHidden(element));
}
