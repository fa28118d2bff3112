/** Follows what the reader selects in the page: the text once it has come to rest, and where it stands in the window. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { isEditable } from '../keyboard/shortcut.js';

/** A selection that has not changed for so long is one that is meant. */
const REST_MS = 250;
/** Shorter texts are words and names, which are searched for and not compared. */
const MIN_LENGTH = 20;
/** A longer text is an article, which a panel beside it has no room for. */
const MAX_LENGTH = 5_000;

export interface SelectionControllerOptions {
  /** In what has to be selected. */
  readonly within: () => Element | null;
  /** Whether the selection is in use and stays as it is, whatever happens in the page. */
  readonly isHeld: () => boolean;
  readonly onMoved: () => void;
  /** Tab is pressed where the selection is; returns whether the focus was taken elsewhere. */
  readonly onTab: () => boolean;
}

export class SelectionController implements ReactiveController {
  /** The selected text; null where nothing that can be compared is selected. */
  text: string | null = null;
  readonly #host: ReactiveControllerHost;
  readonly #options: SelectionControllerOptions;
  #range: Range | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #frame = 0;

  constructor(host: ReactiveControllerHost, options: SelectionControllerOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  hostConnected(): void {
    document.addEventListener('selectionchange', this.#onChange);
    document.addEventListener('keydown', this.#onKeyDown);
    globalThis.addEventListener('scroll', this.#onMove, { capture: true, passive: true });
    globalThis.addEventListener('resize', this.#onMove);
    // What was selected while the element was being loaded.
    this.#onChange();
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
    cancelAnimationFrame(this.#frame);
    document.removeEventListener('selectionchange', this.#onChange);
    document.removeEventListener('keydown', this.#onKeyDown);
    globalThis.removeEventListener('scroll', this.#onMove, { capture: true });
    globalThis.removeEventListener('resize', this.#onMove);
  }

  /** Where the end of the selection stands in the window. */
  get box(): DOMRect | null {
    return [...(this.#range?.getClientRects() ?? [])].at(-1) ?? null;
  }

  /** Takes what is selected now. */
  check(): void {
    if (this.#options.isHeld()) return;
    const selection = document.getSelection();
    const selected = selection && !selection.isCollapsed && selection.rangeCount > 0 ? selection.getRangeAt(0) : null;
    const range = selected && this.#partWithin(selected);
    // A selection knows where paragraphs end, a range does not.
    const text = range === null ? '' : `${range === selected ? selection : range}`.trim();
    const isFit = text.length >= MIN_LENGTH && text.length <= MAX_LENGTH;
    this.#show(isFit ? text : null, isFit ? range : null);
  }

  #show(text: string | null, range: Range | null): void {
    this.#range = range;
    this.text = text;
    this.#host.requestUpdate();
  }

  /** What of a range lies within; a paragraph that is clicked at three times is selected with the beginning of the next. */
  #partWithin(range: Range): Range | null {
    const within = this.#options.within();
    if (!within || !range.intersectsNode(within) || isEditable(elementOf(range.commonAncestorContainer))) return null;
    if (within.contains(range.commonAncestorContainer)) return range;
    const part = range.cloneRange();
    if (!within.contains(part.startContainer)) part.setStart(within, 0);
    if (!within.contains(part.endContainer)) part.setEnd(within, within.childNodes.length);
    return part;
  }

  readonly #onChange = (): void => {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.check(), REST_MS);
  };

  readonly #onKeyDown = (event: KeyboardEvent): void => {
    if (this.text === null || this.#options.isHeld()) return;
    if (event.key === 'Escape') this.#show(null, null);
    if (event.key !== 'Tab' || event.shiftKey || !this.#isAtSelection()) return;
    if (this.#options.onTab()) event.preventDefault();
  };

  /** Whether Tab would go on from the selection rather than from a control elsewhere. */
  #isAtSelection(): boolean {
    const { activeElement } = document;
    return activeElement === document.body || activeElement?.contains(this.#range?.endContainer ?? null) === true;
  }

  readonly #onMove = (): void => {
    if (this.#range === null) return;
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(() => this.#options.onMoved());
  };
}

function elementOf(node: Node): Element | undefined {
  return node instanceof Element ? node : (node.parentElement ?? undefined);
}
