/** What every element needs from outside: an index to ask, words to speak, and addresses to link to. */
import type { Hit } from '@loci/engine';
import type { LociClient } from '../client/client.js';
import type { Format } from '../messages/format.js';
import type { Messages } from '../messages/messages.js';
import type { Locus } from '../state/url-state.js';

export interface LociContext {
  readonly client: LociClient;
  readonly messages: Messages;
  readonly format: Format;
  /** The address of an article or of a passage in it, for links that can be opened in a new tab. */
  readonly hrefOf: (locus: Locus) => string;
  /** The address of a search, with the present filters left out. */
  readonly hrefOfQuery: (query: string) => string;
  /** Shows an article in place; null leaves it to the link. */
  readonly open: ((locus: Locus) => void) | null;
  /** Where a hit leads: to its article in place, or to the document's own address. */
  readonly links: 'article' | 'original';
  /** Makes what stands under the title of a hit, in place of its text. */
  readonly renderHit: ((hit: Hit) => string | Node) | null;
}

/** The user wants to read an article. Bubbles out of every shadow root; `preventDefault()` leaves it to the page. */
export type SelectEvent = CustomEvent<Locus>;
export const SELECT_EVENT = 'loci-select';

/**
 * Handles a click on a link to a passage: opens its article in place, unless the page or a modifier key wants otherwise.
 * With `open` null the link is followed as any other.
 */
export function openOnClick(
  event: MouseEvent,
  element: EventTarget,
  { open }: Pick<LociContext, 'open'>,
  locus: Locus,
): void {
  if (!isPlainClick(event)) return;
  const select: SelectEvent = new CustomEvent(SELECT_EVENT, {
    detail: locus,
    bubbles: true,
    composed: true,
    cancelable: true,
  });
  const isLeft = element.dispatchEvent(select);
  if (!isLeft || open) event.preventDefault();
  if (isLeft) open?.(locus);
}

/** Whether a click on a link is meant to be handled here rather than to open a tab or window. */
export function isPlainClick(event: MouseEvent): boolean {
  return event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
}

/** Defines an element once, however often the script is on the page. */
export function defineElement(name: string, element: CustomElementConstructor): void {
  if (!customElements.get(name)) customElements.define(name, element);
}
