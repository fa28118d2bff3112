/** The signs of the box and of failures, drawn as strokes in the colour of the text. */
import { html, type SVGTemplateResult, svg } from 'lit';

/** A sign of 16 by 16 that says nothing: it stands beside words that do. */
export const icon = (path: SVGTemplateResult) =>
  html`<svg width="16" height="16" viewBox="0 0 16 16" fill="none" stroke="currentColor" stroke-width="1.5" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true">${path}</svg>`;

export const searchIcon = icon(svg`<circle cx="7" cy="7" r="4.75"/><path d="m10.5 10.5 3.5 3.5"/>`);
export const closeIcon = icon(svg`<path d="m4 4 8 8m0-8-8 8"/>`);
export const alarmIcon = icon(svg`<path d="M8 2.2 1.8 13h12.4zM8 6.6v3M8 11.4v.1"/>`);
