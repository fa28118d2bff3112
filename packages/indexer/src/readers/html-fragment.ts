/** Makes text with blocks of a fragment of HTML, as mail and feeds carry it. */
import type { Block } from '../split/block.js';
import { createFlow } from './flow.js';
import type { MarkupElement } from './markup/element.js';
import { addHtmlBlocks } from './markup/html-blocks.js';
import { parseXhtml } from './markup/parse-markup.js';

/**
 * `omits` tells elements that are left out with all they hold. A fragment has no ids that lead anywhere, so its blocks
 * have no anchors. Throws `LociError` `unreadable`, naming `origin`, for one that nests without end.
 */
export async function readHtmlFragment(
  html: string,
  origin: string,
  omits: (element: MarkupElement) => boolean = () => false,
): Promise<{ readonly text: string; readonly blocks: Block[] }> {
  const flow = createFlow();
  const sink = { ...flow, enter: () => undefined, setAnchor: () => undefined };
  // In an element of its own, since a fragment may be nothing but text.
  addHtmlBlocks(await parseXhtml(Buffer.from(`<div>${html}</div>`), origin), sink, { omits });
  return flow.finish();
}

/** The text of a short fragment, such as a title, on one line. */
export async function htmlToLine(html: string, origin: string): Promise<string> {
  return (await readHtmlFragment(html, origin)).text.replace(/\s+/g, ' ').trim();
}
