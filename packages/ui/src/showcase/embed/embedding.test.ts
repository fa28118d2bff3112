import { describe, expect, it } from 'vitest';
import { DEFAULT_EMBEDDING, propertiesOf, snippetOf } from './embedding.js';
import { FONTS, THEMES } from './themes.js';

const ORIGIN = 'https://loci.example';

describe('the lines to paste', () => {
  it('are two where nothing was chosen', () => {
    expect(snippetOf(DEFAULT_EMBEDDING, ORIGIN)).toBe(
      '<script type="module" src="https://loci.example/loci.js"></script>\n' +
        '<loci-search server="https://loci.example"></loci-search>',
    );
  });

  it('name a folder of the site in place of a server', () => {
    const lines = snippetOf({ ...DEFAULT_EMBEDDING, backend: 'export' }, ORIGIN);
    expect(lines).toContain('src="/search/loci.js"');
    expect(lines).toContain('<loci-search index="/search/">');
    expect(lines).not.toContain(ORIGIN);
  });

  it('tell what differs from how the box comes, and nothing else', () => {
    const chosen = { ...DEFAULT_EMBEDDING, variant: 'modal', language: 'ar', direction: 'rtl' } as const;
    expect(snippetOf(chosen, ORIGIN)).toContain(`server="${ORIGIN}" variant="modal" lang="ar" dir="rtl">`);
    expect(snippetOf(chosen, ORIGIN)).not.toContain('<style>');
  });

  it('hold a style sheet for a theme', () => {
    const lines = snippetOf({ ...DEFAULT_EMBEDDING, theme: 'gazette', scheme: 'dark' }, ORIGIN).split('\n');
    expect(lines.slice(2, 4)).toEqual(['<style>', '  loci-search {']);
    expect(lines).toContain('    color-scheme: dark;');
    expect(lines).toContain('    --loci-radius: 0;');
    expect(lines.at(-1)).toBe('</style>');
  });
});

describe('the properties of the box', () => {
  it('are none as it comes', () => {
    expect(propertiesOf(DEFAULT_EMBEDDING)).toEqual({});
  });

  it('have the type and corners that were chosen instead of the theme’s, 0 among them', () => {
    const properties = propertiesOf({ ...DEFAULT_EMBEDDING, theme: 'meadow', font: 'mono', radius: 0 });
    expect(properties['--loci-radius']).toBe('0rem');
    expect(properties['--loci-font']).toBe(FONTS.find(({ id }) => id === 'mono')?.family);
    expect(properties['--loci-accent']).toBe(THEMES.find(({ id }) => id === 'meadow')?.properties['--loci-accent']);
  });
});
