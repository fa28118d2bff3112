import { describe, expect, it } from 'vitest';
import { deriveTitle } from './derive-title.js';
import { findPlainBlocks } from './split/plain-blocks.js';

const titleOf = (text: string) => deriveTitle(text, findPlainBlocks(text), 'a.txt');
const BODY = 'A paragraph follows that is clearly longer than the line above it, as paragraphs of articles are.';

describe('deriveTitle', () => {
  it('takes the first heading', () => {
    expect(titleOf(`Intro.\n\n## The heading ##\n\n${BODY}`)).toBe('The heading');
  });

  it('takes a first line that looks like a title', () => {
    expect(titleOf(`Who Is Next?\n\n${BODY}`)).toBe('Who Is Next?');
  });

  it('takes the first words otherwise, ended at a word', () => {
    expect(titleOf(`${BODY} And on it goes.`)).toBe(
      'A paragraph follows that is clearly longer than the line above it, as…',
    );
    expect(titleOf('Short text.')).toBe('Short text.');
  });

  it('does not cut a text without spaces inside a character', () => {
    expect(titleOf('\u{1F600}'.repeat(60))).toBe(`${'\u{1F600}'.repeat(40)}…`);
    expect(titleOf(`x${'\u{1F600}'.repeat(60)}`)).toBe(`x${'\u{1F600}'.repeat(39)}…`);
  });

  it('falls back to what it is given where nothing is left', () => {
    expect(titleOf('')).toBe('a.txt');
  });
});
