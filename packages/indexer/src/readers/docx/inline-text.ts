/** The text of a DOCX paragraph as it reads with all changes accepted, and what hangs on it. */
import {
  childElements,
  childNamed,
  elementAt,
  findElements,
  type MarkupElement,
  textContent,
} from '../markup/element.js';

export interface NoteReference {
  readonly kind: 'footnote' | 'endnote';
  readonly id: string;
}

export interface InlineText {
  /** A line break is `\n`. */
  text: string;
  readonly notes: NoteReference[];
  /** The contents of text boxes, whose blocks belong after the paragraph. */
  readonly boxes: MarkupElement[];
}

/** What has text that is not, or no longer, part of the document: properties, deletions, field codes, readings. */
const SKIPPED = new Set(['pPr', 'rPr', 'sdtPr', 'del', 'moveFrom', 'delText', 'instrText', 'delInstrText', 'rt']);
/** Signs of the symbol fonts stand in the private use area, where their text has no meaning. */
const PRIVATE_USE = /[\uE000-\uF8FF]/;

export function readInlineText(element: MarkupElement): InlineText {
  const inline: InlineText = { text: '', notes: [], boxes: [] };
  addChildren(element, inline);
  return inline;
}

function addChildren(element: MarkupElement, inline: InlineText): void {
  for (const child of childElements(element)) addElement(child, inline);
}

function addElement(element: MarkupElement, inline: InlineText): void {
  const { name, attributes } = element;
  if (SKIPPED.has(name)) return;
  switch (name) {
    case 't':
      inline.text += textContent(element);
      break;
    case 'tab':
    case 'ptab':
      inline.text += ' ';
      break;
    case 'br':
    case 'cr':
      inline.text += '\n';
      break;
    case 'noBreakHyphen':
      inline.text += '\u2011';
      break;
    case 'sym':
      inline.text += symbol(attributes['char']);
      break;
    case 'footnoteReference':
    case 'endnoteReference':
      inline.notes.push({ kind: name === 'footnoteReference' ? 'footnote' : 'endnote', id: attributes['id'] ?? '' });
      break;
    case 'drawing':
    case 'pict':
    case 'object':
      for (const box of findElements(element, (inner) => inner.name === 'txbxContent')) inline.boxes.push(box);
      break;
    case 'AlternateContent':
      addChildren(chosenContent(element), inline);
      break;
    case 'r':
      if (!isOn(elementAt(element, 'rPr', 'vanish'))) addChildren(element, inline);
      break;
    case 'sdt':
      // The prompt of a field that nobody has filled in.
      if (!isOn(elementAt(element, 'sdtPr', 'showingPlcHdr'))) addChildren(element, inline);
      break;
    default:
      addChildren(element, inline);
  }
}

/** One content in several forms for older and newer programs: the first is the newest. */
export function chosenContent(alternatives: MarkupElement): MarkupElement {
  return (
    childNamed(alternatives, 'Choice') ?? childNamed(alternatives, 'Fallback') ?? { ...alternatives, children: [] }
  );
}

/** Whether a property is set: it is there and does not say otherwise. */
export function isOn(property: MarkupElement | null): boolean {
  return property !== null && !/^(?:0|false|off)$/i.test(property.attributes['val'] ?? '');
}

function symbol(code: string | undefined): string {
  const value = Number.parseInt(code ?? '', 16);
  const sign = value > 0 && value <= 0xffff ? String.fromCharCode(value) : '';
  return PRIVATE_USE.test(sign) ? '' : sign;
}
