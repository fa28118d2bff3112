/** The themes to try: what a page sets on the box, and how the imaginary page around it looks. */

export interface Theme {
  readonly id: string;
  readonly name: string;
  /** Custom properties of `<loci-search>`, with their values; none for the box as it comes. */
  readonly properties: Readonly<Record<string, string>>;
}

const SERIF = "Georgia, 'Noto Serif', serif";
const MONO = "ui-monospace, 'Liberation Mono', monospace";

export const THEMES: readonly [Theme, ...Theme[]] = [
  { id: 'plain', name: 'As it comes', properties: {} },
  {
    id: 'gazette',
    name: 'Gazette',
    properties: {
      '--loci-accent': 'light-dark(#9b1c1c, #ff9d8f)',
      '--loci-ink': 'light-dark(#1a1614, #f0e9e2)',
      '--loci-ink-soft': 'light-dark(#665c55, #b5a99f)',
      '--loci-paper': 'light-dark(#fdf8f1, #1c1714)',
      '--loci-surface': 'light-dark(#fffdf9, #25201c)',
      '--loci-line': 'light-dark(#e6dbcd, #3b332d)',
      '--loci-mark': 'light-dark(#ffdf9e, #6b4a16)',
      '--loci-font': SERIF,
      '--loci-font-passage': SERIF,
      '--loci-radius': '0',
    },
  },
  {
    id: 'meadow',
    name: 'Meadow',
    properties: {
      '--loci-accent': 'light-dark(#1f6b3a, #93d8a6)',
      '--loci-paper': 'light-dark(#f5f9f3, #121a14)',
      '--loci-surface': 'light-dark(#ffffff, #1a241d)',
      '--loci-line': 'light-dark(#d9e5d6, #2c3a30)',
      '--loci-mark': 'light-dark(#d9f0a8, #44591c)',
      '--loci-radius': '1.25rem',
    },
  },
  {
    id: 'violet',
    name: 'Violet',
    properties: {
      '--loci-accent': 'light-dark(#5b34c4, #c3b0ff)',
      '--loci-ink': 'light-dark(#1d1930, #ebe8f6)',
      '--loci-ink-soft': 'light-dark(#5f5975, #aca5c4)',
      '--loci-paper': 'light-dark(#faf9ff, #15121f)',
      '--loci-surface': 'light-dark(#ffffff, #1e1a2c)',
      '--loci-line': 'light-dark(#e3dff3, #342e4a)',
      '--loci-mark': 'light-dark(#ffd9ec, #6b2a52)',
      '--loci-font-passage': "ui-sans-serif, system-ui, 'Liberation Sans', sans-serif",
      '--loci-radius': '1rem',
    },
  },
  {
    id: 'terminal',
    name: 'Terminal',
    properties: {
      '--loci-accent': 'light-dark(#7a4a00, #ffc46b)',
      '--loci-ink': 'light-dark(#22261f, #d8dfd0)',
      '--loci-ink-soft': 'light-dark(#5d6457, #9aa492)',
      '--loci-paper': 'light-dark(#f4f4ef, #0f120e)',
      '--loci-surface': 'light-dark(#fcfcf8, #171b15)',
      '--loci-line': 'light-dark(#d9dad0, #2d332a)',
      '--loci-mark': 'light-dark(#f5e19a, #5c4a0c)',
      '--loci-font': MONO,
      '--loci-font-passage': MONO,
      '--loci-radius': '0.25rem',
    },
  },
];

/** Type to choose instead of the theme's; null keeps that. */
export const FONTS: readonly { readonly id: string; readonly name: string; readonly family: string | null }[] = [
  { id: 'theme', name: 'The theme’s', family: null },
  { id: 'sans', name: 'Sans serif', family: "ui-sans-serif, system-ui, 'Liberation Sans', sans-serif" },
  { id: 'serif', name: 'Serif', family: SERIF },
  { id: 'mono', name: 'Monospaced', family: MONO },
];
