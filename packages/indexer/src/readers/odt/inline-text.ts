/** The text of an ODT paragraph, and what hangs on it. */
import { findElements, type MarkupElement, type MarkupNode } from '../markup/element.js';

export interface InlineText {
  /** A line break is `\n`. */
  text: string;
  readonly notes: MarkupElement[];
  /** The contents of text boxes, whose blocks belong after the paragraph. */
  readonly boxes: MarkupElement[];
}

/** What has text that is not part of the document: comments, hidden text, readings of characters, forms. */
const SKIPPED = new Set([
  'annotation',
  'annotation-end',
  'hidden-text',
  'hidden-paragraph',
  'ruby-text',
  'script',
  'tracked-changes',
]);

export function readInlineText(element: MarkupElement): InlineText {
  const inline: InlineText = { text: '', notes: [], boxes: [] };
  for (const child of element.children) addNode(child, inline);
  return inline;
}

function addNode(node: MarkupNode, inline: InlineText): void {
  if (typeof node === 'string') {
    // White space in the source is a single space; breaks and runs of spaces have elements of their own.
    inline.text += node.replace(/\s+/g, ' ');
    return;
  }
  if (SKIPPED.has(node.name)) return;
  switch (node.name) {
    case 's':
    case 'tab':
      inline.text += ' ';
      break;
    case 'line-break':
      inline.text += '\n';
      break;
    case 'note':
      inline.notes.push(node);
      break;
    case 'frame':
    case 'custom-shape':
    case 'rect':
    case 'g':
      for (const box of findElements(node, (inner) => inner.name === 'text-box')) inline.boxes.push(box);
      break;
    default:
      for (const child of node.children) addNode(child, inline);
  }
}
