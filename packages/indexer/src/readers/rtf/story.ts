/** A run of paragraphs and tables: the main text of an RTF document, a note, or the content of a text box. */

export interface ParagraphProperties {
  readonly style: number;
  /** From 0; null where only the style says. */
  readonly outline: number | null;
  readonly isListed: boolean;
  /** Of the list, 0 for the outermost. */
  readonly depth: number;
  readonly isInTable: boolean;
}

export const PLAIN_PARAGRAPH: ParagraphProperties = {
  style: 0,
  outline: null,
  isListed: false,
  depth: 0,
  isInTable: false,
};

export interface Paragraph {
  readonly type: 'paragraph';
  readonly text: string;
  readonly properties: ParagraphProperties;
  /** What the file writes before it as an item of a list; null where it is none by this. */
  readonly marker: string | null;
  /** Text boxes that hang on it. */
  readonly boxes: readonly Story[];
}

export interface Row {
  readonly type: 'row';
  readonly cells: readonly (readonly Paragraph[])[];
}

export interface Story {
  addText(text: string): void;
  addMarker(text: string): void;
  addBox(box: Story): void;
  endParagraph(properties: ParagraphProperties): void;
  endCell(properties: ParagraphProperties): void;
  endRow(): void;
  /** All of it, in order; ends what is still open. */
  finish(properties: ParagraphProperties): readonly (Paragraph | Row)[];
}

export function createStory(): Story {
  const content: (Paragraph | Row)[] = [];
  let text = '';
  let marker: string | null = null;
  let boxes: Story[] = [];
  let cell: Paragraph[] = [];
  let cells: Paragraph[][] = [];

  function take(properties: ParagraphProperties): Paragraph {
    const paragraph: Paragraph = { type: 'paragraph', text, properties, marker, boxes };
    text = '';
    marker = null;
    boxes = [];
    return paragraph;
  }

  function hasOpen(): boolean {
    return text !== '' || boxes.length > 0;
  }

  /** A row whose end is missing is text. */
  function leaveTable(): void {
    for (const paragraph of [...cells.flat(), ...cell]) content.push(paragraph);
    cells = [];
    cell = [];
  }

  return {
    addText(piece) {
      text += piece;
    },
    addMarker(piece) {
      marker = (marker ?? '') + piece;
    },
    addBox(box) {
      boxes.push(box);
    },
    endParagraph(properties) {
      if (!properties.isInTable) leaveTable();
      // Blank lines are kept nowhere; a file may have millions of them.
      if (text.trim() === '' && boxes.length === 0) take(properties);
      else (properties.isInTable ? cell : content).push(take(properties));
    },
    endCell(properties) {
      if (hasOpen()) cell.push(take(properties));
      cells.push(cell);
      cell = [];
    },
    endRow() {
      if (cells.length > 0) content.push({ type: 'row', cells });
      cells = [];
    },
    finish(properties) {
      leaveTable();
      if (hasOpen()) content.push(take(properties));
      return content;
    },
  };
}
