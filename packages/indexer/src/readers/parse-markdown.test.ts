import { fromMarkdown } from 'mdast-util-from-markdown';
import { describe, expect, it } from 'vitest';
import { parseMarkdown } from './parse-markdown.js';

const late = () => new Error('late');
const parse = (source: string, maxMs = 60_000) => parseMarkdown(source, maxMs, late);

describe('parseMarkdown', () => {
  it('gives the tree that the parser gives without a clock', async () => {
    const source = [
      '# A *title* with `code`',
      '- one\n- two\n  1. deep\n  2. deeper\n\n> said\n> - so',
      'Text with **strong**, a [link](https://x.y "title"), [one elsewhere][a], ![a picture](p.png) and &amp; \\* too.',
      'A line  \nbroken, <b>raw</b> <https://x.y>\n***\n```js\nconst x = "*a_";\n```',
      '[a]: https://x.y\n[b]: <https://x.y> "B"',
      'Below\n=====\n\n    indented\n\n<div>\nraw\n</div>',
    ].join('\n\n');
    expect(await parse(source)).toEqual({ root: fromMarkdown(source), leavesMarks: false });
  });

  it.each([
    ['a list that lies deep', Array.from({ length: 600 }, (_, depth) => `${'  '.repeat(depth)}- x`).join('\n')],
    ['quotations that lie deep', `${'> '.repeat(400)}a\n`.repeat(300)],
    ['comments that are not closed', 'x <!--a '.repeat(20_000)],
    ['links that are not closed', '[a]('.repeat(60_000)],
    ['code that is not closed', Array.from({ length: 1_000 }, (_, index) => '`'.repeat(1_000 - index)).join(' ')],
    ['definitions', '[a]: b\n'.repeat(60_000)],
  ])('ends at its time for what would take the parser far longer: %s', async (_name, source) => {
    await expect(parse(source, 100)).rejects.toThrow('late');
  });

  it.each([
    ['*a_ '.repeat(20_000), true],
    [`${'*'.repeat(15_000)}a${'*'.repeat(15_000)}`, true],
    ['*a* and _b_, '.repeat(300), false],
    [`x ${'* _ '.repeat(8)}*a*\n \n`.repeat(1_300), false],
  ])('leaves marks of emphasis in the text where pairing them would take too long', async (source, expected) => {
    const { root, leavesMarks } = await parse(source);
    expect(leavesMarks).toBe(expected);
    expect(JSON.stringify(root).includes('"emphasis"')).toBe(!expected);
  });
});
