/** What a site owner has chosen for the box, and the lines to paste that come of it. */
import { FONTS, THEMES } from './themes.js';

export interface Embedding {
  readonly theme: string;
  readonly scheme: 'auto' | 'light' | 'dark';
  readonly font: string;
  /** In rem; null for the theme's. */
  readonly radius: number | null;
  readonly variant: 'inline' | 'modal' | 'page';
  /** BCP 47; '' for the page's own. */
  readonly language: string;
  readonly direction: 'auto' | 'ltr' | 'rtl';
  readonly backend: 'server' | 'export';
}

export const DEFAULT_EMBEDDING: Embedding = {
  theme: THEMES[0].id,
  scheme: 'auto',
  font: 'theme',
  radius: null,
  variant: 'inline',
  language: '',
  direction: 'auto',
  backend: 'server',
};

/** The folder of an export in the lines to paste. */
const EXPORT_FOLDER = '/search/';

/** The style properties to set on the box, the custom ones of the theme among them. */
export function propertiesOf({ theme, scheme, font, radius }: Embedding): Record<string, string> {
  const properties = { ...THEMES.find(({ id }) => id === theme)?.properties };
  const family = FONTS.find(({ id }) => id === font)?.family ?? null;
  if (family !== null) {
    properties['--loci-font'] = family;
    properties['--loci-font-passage'] = family;
  }
  if (radius !== null) properties['--loci-radius'] = `${radius}rem`;
  return scheme === 'auto' ? properties : { 'color-scheme': scheme, ...properties };
}

/** Attributes of the box beside where it searches. */
export function attributesOf({ variant, language, direction }: Embedding): Record<string, string> {
  return {
    ...(variant === 'inline' ? {} : { variant }),
    ...(language === '' ? {} : { lang: language }),
    ...(direction === 'auto' ? {} : { dir: direction }),
  };
}

/** What to paste: the script, the element, and a style sheet where anything is set. `origin` is the server's. */
export function snippetOf(embedding: Embedding, origin: string): string {
  const isExport = embedding.backend === 'export';
  const folder = isExport ? EXPORT_FOLDER : `${origin}/`;
  const place = isExport ? { index: EXPORT_FOLDER } : { server: origin };
  const attributes = Object.entries({ ...place, ...attributesOf(embedding) })
    .map(([name, value]) => ` ${name}="${value}"`)
    .join('');
  const lines = [`<script type="module" src="${folder}loci.js"></script>`, `<loci-search${attributes}></loci-search>`];
  const styles = Object.entries(propertiesOf(embedding)).map(([name, value]) => `    ${name}: ${value};`);
  if (styles.length > 0) lines.push('<style>', '  loci-search {', ...styles, '  }', '</style>');
  return lines.join('\n');
}
