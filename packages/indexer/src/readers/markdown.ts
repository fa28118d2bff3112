/** Reads Markdown: front matter as metadata, the rest as plain text with its structure kept as blocks. */
import { LociError } from '@loci/engine';
import type { Block } from '../split/block.js';
import { decodeAnyText } from './decode-text.js';
import { checkLength } from './document-length.js';
import { readMetadata } from './metadata.js';
import { type MarkdownRoot, parseMarkdown } from './parse-markdown.js';
import { DEFAULT_READ_LIMITS, limitError } from './read-limits.js';
import type { Reader } from './reader.js';

type Node = MarkdownRoot['children'][number];

/** YAML between two lines of three hyphens at the very start, as Jekyll, Hugo and Obsidian write it. */
const FRONT_MATTER = /^---[ \t]*\n([\s\S]*?)\n(?:---|\.\.\.)[ \t]*(?:\n|$)/;
const BLOCK_GAP = '\n\n';

export const markdownReader: Reader = {
  name: 'Markdown',
  streams: false,
  accepts: (_head, extension) => ['.md', '.markdown', '.mdown'].includes(extension),
  async *read(file, context) {
    const source = await decodeAnyText(await file.bytes(), { subject: file.path, warn: context.warn });
    const frontMatter = FRONT_MATTER.exec(source);
    const values = frontMatter ? await parseFrontMatter(frontMatter[1] ?? '', file.path) : {};
    const body = source.slice(frontMatter?.[0].length ?? 0);
    checkLength(body, file.path, context);
    const maxMs = context.maxReadMs ?? DEFAULT_READ_LIMITS.maxReadMs;
    const late = () => limitError('maxReadMs', file.path, `${file.path} took longer than ${maxMs / 1_000} s to read`);
    const { root, leavesMarks } = await parseMarkdown(body, maxMs, late);
    if (leavesMarks) {
      const message = 'A paragraph has so many marks of emphasis that all of them were left in the text.';
      context.warn({ subject: file.path, message });
    }
    const { text, blocks } = renderMarkdown(root);
    checkLength(text, file.path, context);
    const metadata = readMetadata(values, file.path, context.warn);
    yield { ...metadata, id: file.path, text, blocks, origin: file.path, sizeBytes: file.sizeBytes };
  },
};

async function parseFrontMatter(yaml: string, subject: string): Promise<Record<string, unknown>> {
  const { parse } = await import('yaml');
  let value: unknown;
  try {
    value = parse(yaml);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new LociError('unreadable', `The front matter of ${subject} is not YAML: ${reason}`, { subject, cause });
  }
  if (value === null || value === undefined) return {};
  if (typeof value !== 'object' || Array.isArray(value)) {
    throw new LociError('unreadable', `The front matter of ${subject} must be a list of "name: value" lines.`, {
      subject,
    });
  }
  const fields = value as Record<string, unknown>;
  return {
    ...fields,
    author: fields['author'] ?? fields['authors'],
    language: fields['language'] ?? fields['lang'],
  };
}

/** The text that a reader of the rendered page would see, with the range of each block in it. */
function renderMarkdown(root: MarkdownRoot): { text: string; blocks: Block[] } {
  const blocks: Block[] = [];
  let text = '';
  for (const node of root.children) {
    const rendered = renderBlock(node);
    if (rendered === null || rendered.text === '') continue;
    if (text !== '') text += BLOCK_GAP;
    const start = text.length;
    text += rendered.text;
    const items = rendered.items?.map((item) => ({ start: start + item.start, end: start + item.end }));
    const { kind, level } = rendered;
    const end = text.length;
    blocks.push({ kind, start, end, ...(items ? { items } : {}), ...(level === undefined ? {} : { level }) });
  }
  return { text, blocks };
}

interface RenderedBlock {
  readonly kind: Block['kind'];
  readonly text: string;
  readonly items?: Block['items'];
  readonly level?: number;
}

/** Null for what has no text of its own: raw HTML, rules, link definitions. */
function renderBlock(node: Node): RenderedBlock | null {
  switch (node.type) {
    case 'heading':
      return { kind: 'heading', text: inlineText(node.children), level: node.depth };
    case 'paragraph':
      return { kind: 'paragraph', text: inlineText(node.children) };
    case 'blockquote':
      return { kind: 'quotation', text: joinBlocks(node.children) };
    case 'code':
      return { kind: 'code', text: node.value.trim() };
    case 'list':
      return renderList(node);
    default:
      return null;
  }
}

function renderList(node: Extract<Node, { type: 'list' }>): RenderedBlock {
  const items: { start: number; end: number }[] = [];
  let text = '';
  for (const [index, item] of node.children.entries()) {
    const body = joinBlocks(item.children, '\n');
    if (body === '') continue;
    if (text !== '') text += '\n';
    const marker = node.ordered ? `${(node.start ?? 1) + index}. ` : '- ';
    const start = text.length;
    text += marker + body.replaceAll('\n', `\n${' '.repeat(marker.length)}`);
    items.push({ start, end: text.length });
  }
  return { kind: 'list', text, items };
}

function joinBlocks(nodes: readonly Node[], gap = BLOCK_GAP): string {
  return nodes
    .map((node) => renderBlock(node)?.text ?? '')
    .filter((text) => text !== '')
    .join(gap);
}

/** Marks of emphasis are dropped, of links the text stays, of images nothing; a line break in the source is a space. */
function inlineText(nodes: readonly Node[]): string {
  return nodes
    .map(inlineNodeText)
    .join('')
    .replace(/[ \t]+/g, ' ')
    .trim();
}

function inlineNodeText(node: Node): string {
  if (node.type === 'text') return node.value.replaceAll('\n', ' ');
  if (node.type === 'inlineCode') return node.value;
  if (node.type === 'break') return '\n';
  return 'children' in node ? node.children.map(inlineNodeText).join('') : '';
}
