import { describe, expect, it } from 'vitest';
import { THEMES } from './themes.js';

/** WCAG 2.2, 1.4.3: text of ordinary size. */
const LEAST_CONTRAST = 4.5;
const PLAIN = {
  '--loci-accent': 'light-dark(#0a5a6b, #86d3df)',
  '--loci-ink': 'light-dark(#1b2225, #e7ebea)',
  '--loci-ink-soft': 'light-dark(#566166, #a3b0b3)',
  '--loci-paper': 'light-dark(#fbfbf9, #14191b)',
};

/** Relative luminance as WCAG 2.2 defines it. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a: string, b: string): number {
  const [darker = 0, lighter = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (lighter + 0.05) / (darker + 0.05);
}

describe.each(THEMES)('the theme "$name"', ({ properties }) => {
  const all: Readonly<Record<string, string>> = { ...PLAIN, ...properties };
  const colours = (name: string) => [...(all[name] ?? '').matchAll(/#[0-9a-f]{6}/g)].map(([colour]) => colour);

  it.each(['--loci-ink', '--loci-ink-soft', '--loci-accent'])('lets %s be read, light and dark', (name) => {
    const [text, paper] = [colours(name), colours('--loci-paper')];
    expect([text.length, paper.length]).toEqual([2, 2]);
    for (const [i, colour] of text.entries()) {
      expect(contrast(colour, paper[i] ?? '')).toBeGreaterThanOrEqual(LEAST_CONTRAST);
    }
  });

  it('lets text be read where it is marked', () => {
    const [text, mark] = [colours('--loci-ink'), colours('--loci-mark')];
    for (const [i, ground] of mark.entries()) {
      expect(contrast(text[i] ?? '', ground)).toBeGreaterThanOrEqual(LEAST_CONTRAST);
    }
  });
});
