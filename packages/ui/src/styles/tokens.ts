/** Colours, type and spacing: every part takes its looks from here, and a page may override the public properties. */
import { css } from 'lit';

/**
 * Public: `--loci-accent`, `--loci-ink`, `--loci-ink-soft`, `--loci-paper`, `--loci-surface`, `--loci-line`,
 * `--loci-mark`, `--loci-font`, `--loci-font-passage`, `--loci-radius`. The private names (`--_…`) hold a public
 * one or its default, so that a part works anywhere in a page. Which of two colours holds is the `theme`'s choice.
 */
export const tokens = css`
  :host {
    --_accent: var(--loci-accent, light-dark(#0a5a6b, #86d3df));
    --_on-accent: var(--loci-paper, light-dark(#fdfdfb, #14191b));
    --_accent-wash: color-mix(in oklab, var(--_accent) 9%, transparent);
    --_accent-line: color-mix(in oklab, var(--_accent) 55%, transparent);
    --_ink: var(--loci-ink, light-dark(#1b2225, #e7ebea));
    --_ink-soft: var(--loci-ink-soft, light-dark(#566166, #a3b0b3));
    --_paper: var(--loci-paper, light-dark(#fbfbf9, #14191b));
    --_surface: var(--loci-surface, light-dark(#ffffff, #1b2124));
    --_line: var(--loci-line, light-dark(#e2e5e3, #2d3639));
    --_line-strong: color-mix(in oklab, var(--_ink-soft) 75%, var(--_paper));
    --_mark: var(--loci-mark, light-dark(#ffe48c, #6a5413));
    --_alarm: light-dark(#a2321f, #f2a597);
    --_font: var(--loci-font, ui-sans-serif, system-ui, -apple-system, 'Segoe UI', 'Liberation Sans', sans-serif);
    --_font-passage: var(
      --loci-font-passage,
      'Iowan Old Style', 'Palatino Linotype', 'URW Palladio L', Charter, 'Source Serif 4', 'Noto Serif', Georgia, serif
    );
    --_radius: var(--loci-radius, 0.75rem);
    --_shadow: 0 1px 2px light-dark(#1b22250a, #0006), 0 8px 24px -12px light-dark(#1b222524, #000a);
  }
  :host([theme='light']) {
    color-scheme: light;
  }
  :host([theme='dark']) {
    color-scheme: dark;
  }
  :host([theme='auto']) {
    color-scheme: light dark;
  }
`;
