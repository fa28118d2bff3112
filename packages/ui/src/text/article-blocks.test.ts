import type { PassageView } from '@loci/engine';
import { describe, expect, test } from 'vitest';
import { articleBlocks } from './article-blocks.js';

function passageOf(text: string, found: string, ordinal: number): PassageView {
  const start = text.indexOf(found);
  return {
    id: `p${ordinal}`,
    documentId: 'd',
    ordinal,
    kind: 'paragraph',
    heading: null,
    text: found,
    start,
    end: start + found.length,
  };
}

function rangeOf(text: string, found: string) {
  const start = text.indexOf(found);
  return { start, end: start + found.length };
}

describe('articleBlocks', () => {
  test('puts passages, folded omissions and what lies between in order', () => {
    const text = 'Title\nPhoto: X\n\nFirst.\n\nA heading\n\nSecond.\nRead: more';
    const first = passageOf(text, 'First.', 0);
    const second = passageOf(text, 'Second.', 1);
    const blocks = articleBlocks({
      text,
      passages: [first, second],
      omissions: [
        { ...rangeOf(text, 'Title'), reason: 'title' },
        { ...rangeOf(text, 'Photo: X'), reason: 'photo-credit' },
        { ...rangeOf(text, 'Read: more'), reason: 'related-link' },
      ],
    });
    expect(blocks).toEqual([
      {
        kind: 'omission',
        omitted: [
          { reason: 'title', text: 'Title' },
          { reason: 'photo-credit', text: 'Photo: X' },
        ],
      },
      { kind: 'passage', passage: first },
      { kind: 'other', text: 'A heading' },
      { kind: 'passage', passage: second },
      { kind: 'omission', omitted: [{ reason: 'related-link', text: 'Read: more' }] },
    ]);
  });

  test('a document without passages is its text', () => {
    expect(articleBlocks({ text: ' all of it ', passages: [], omissions: [] })).toEqual([
      { kind: 'other', text: 'all of it' },
    ]);
  });

  test('an empty document has no blocks', () => {
    expect(articleBlocks({ text: '', passages: [], omissions: [] })).toEqual([]);
  });

  test('a passage inside another one does not repeat the text between them', () => {
    const text = 'One two three.';
    const outer = passageOf(text, text, 0);
    const inner = passageOf(text, 'two', 1);
    expect(articleBlocks({ text, passages: [outer, inner], omissions: [] }).map(({ kind }) => kind)).toEqual([
      'passage',
      'passage',
    ]);
  });
});
