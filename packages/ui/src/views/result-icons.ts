/** The signs that stand beside what is done with results: apart from those of the box, which is loaded first. */
import { svg } from 'lit';
import { icon } from './icons.js';

export const similarIcon = icon(svg`<path d="M2.5 4h8M2.5 8h8M5.5 12h8"/>`);
export const matrixIcon = icon(
  svg`<path d="M2 4h2.5M7 4h2.5M12 4h2M2 8h2.5M7 8h2.5M12 8h2M2 12h2.5M7 12h2.5M12 12h2"/>`,
);
export const whyIcon = icon(
  svg`<circle cx="8" cy="8" r="6.25"/><path d="M6.2 6.3a1.8 1.8 0 1 1 2.6 1.6c-.6.3-.8.6-.8 1.1M8 11.4v.1"/>`,
);
export const outsideIcon = icon(
  svg`<path d="M9.5 2.5h4v4M13 3 7.5 8.5M11.5 9.5v3a1 1 0 0 1-1 1h-7a1 1 0 0 1-1-1v-7a1 1 0 0 1 1-1h3"/>`,
);
export const citeIcon = icon(
  svg`<path d="M6.5 4.5H3v4h3.5zM6.5 8.5c0 2-1 3-2.5 3.5M13 4.5H9.5v4H13zM13 8.5c0 2-1 3-2.5 3.5"/>`,
);
