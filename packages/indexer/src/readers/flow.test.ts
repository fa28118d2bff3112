import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createFlow } from './flow.js';
import { describeBlocks, findRangeFaults } from './read-bytes.fixture.js';

describe('createFlow', () => {
  it('makes white space single spaces and keeps line breaks, and parts at blank lines', () => {
    const flow = createFlow();
    flow.paragraph('  one \t two\nthree \n \n four\u00A0five ');
    expect(describeBlocks(flow.finish())).toEqual(['paragraph: one two\nthree', 'paragraph: four\u00A0five']);
  });

  it('takes out what is not seen', () => {
    const flow = createFlow();
    flow.paragraph('hy\u00ADphen\u0000ated\u0007');
    expect(flow.finish().text).toBe('hyphenated');
  });

  it('sets deeper items in, and joins them to the item above', () => {
    const flow = createFlow();
    flow.item({ text: 'too deep', depth: 5, marker: '-' });
    flow.item({ text: 'first\nline', depth: 1, marker: '10.' });
    flow.item({ text: 'inner', depth: 2, marker: '-' });
    const { text, blocks } = flow.finish();
    expect(text).toBe('- too deep\n10. first\n    line\n  - inner');
    expect(blocks[0]?.items?.map(({ start, end }) => text.slice(start, end))).toEqual([
      '- too deep',
      '10. first\n    line\n  - inner',
    ]);
  });

  it('names the place of a list by where it begins', () => {
    const flow = createFlow();
    flow.setAnchor('a');
    flow.item({ text: 'one', depth: 0, marker: '-' });
    flow.setAnchor('b');
    flow.paragraph('two');
    flow.setAnchor(null);
    flow.paragraph('three');
    expect(flow.finish().blocks.map(({ anchor }) => anchor)).toEqual(['a', 'b', undefined]);
  });

  it('takes lists of any length', () => {
    const flow = createFlow();
    flow.table(Array.from({ length: 300_000 }, () => ['a', 'b']));
    expect(flow.finish().blocks[0]?.items).toHaveLength(300_000);
  });

  it('makes blocks in order, within the text and without white space at their ends, of whatever comes', () => {
    const text = fc.string({ unit: fc.constantFrom(...'a \n\t\u00A0\u00AD\u0000\uD800\r|-'), maxLength: 12 });
    const step = fc.oneof(
      fc.record({
        kind: fc.constantFrom('heading' as const, 'paragraph' as const, 'quotation' as const, 'code' as const),
        text,
      }),
      fc.record({
        kind: fc.constant('item' as const),
        text,
        depth: fc.nat(20),
        marker: fc.constantFrom('', '-', '1.'),
      }),
      fc.record({
        kind: fc.constant('table' as const),
        rows: fc.array(fc.array(text, { maxLength: 3 }), { maxLength: 3 }),
      }),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        const flow = createFlow();
        for (const one of steps) {
          if (one.kind === 'table') flow.table(one.rows);
          else if (one.kind === 'item') flow.item(one);
          else if (one.kind === 'heading') flow.heading(one.text, 1);
          else flow[one.kind](one.text);
        }
        const made = flow.finish();
        expect(findRangeFaults(made)).toEqual([]);
        expect(made.text).not.toMatch(/\p{Surrogate}/u);
        expect(made.text.trim()).toBe(made.text);
      }),
    );
  });
});
