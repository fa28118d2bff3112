/** A slim strip that stands for an article from top to bottom, with the passage's place on it. */
import { html, type TemplateResult } from 'lit';

/** So that one paragraph of a long article can still be seen. */
const MINIMUM_EXTENT_PERCENT = 8;

/** For the eye alone: the position is said in words elsewhere. */
export function renderPlaceStrip(ordinal: number, count: number): TemplateResult {
  const extent = Math.max(MINIMUM_EXTENT_PERCENT, 100 / Math.max(1, count));
  const start = count > 1 ? (ordinal / (count - 1)) * (100 - extent) : 0;
  return html`<svg class="strip" part="strip" width="4" height="100%" aria-hidden="true">
    <rect class="whole" width="4" height="100%" rx="2" />
    <rect class="place" width="4" height="${extent}%" y="${start}%" rx="2" />
  </svg>`;
}
