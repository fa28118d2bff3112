import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { resolveReference } from './resolve-reference.js';

describe('resolveReference', () => {
  it.each([
    ['OEBPS/book.opf', 'text/one.xhtml', 'OEBPS/text/one.xhtml', ''],
    ['OEBPS/text/one.xhtml', '../two.xhtml#p%203', 'OEBPS/two.xhtml', 'p 3'],
    ['OEBPS/text/one.xhtml', '#note', 'OEBPS/text/one.xhtml', 'note'],
    ['book.opf', '../../../etc/passwd', 'etc/passwd', ''],
    ['word/document.xml', '/docProps/core.xml', 'docProps/core.xml', ''],
    ['a.opf', 'chapter one%20%C3%A9.xhtml', 'chapter one é.xhtml', ''],
    ['a 100%/b#.opf', '100%.xhtml', 'a 100%/100%.xhtml', ''],
  ])('from %s follows %s', (from, reference, name, fragment) => {
    expect(resolveReference(from, reference)).toEqual({ name, fragment });
  });

  it.each(['http://example.org/a', '//example.org/a', 'zip://[', 'mailto:a@b.c'])(
    'takes %s as leading out',
    (reference) => {
      expect(resolveReference('a.opf', reference)).toBeNull();
    },
  );

  it('never throws and never names what is absolute or climbs', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (from, reference) => {
        const name = resolveReference(from, reference)?.name.split('/') ?? [];
        expect(name).not.toContain('..');
      }),
    );
  });
});
