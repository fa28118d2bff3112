/** Listens on the whole page for the keys that lead to the box. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { isEditable, isPlainKey, isShortcut } from './shortcut.js';

export interface ShortcutControllerOptions {
  readonly shortcut: () => string;
  /** False while something else, such as an open article, has the keys. */
  readonly enabled: () => boolean;
  readonly onPress: () => void;
}

export class ShortcutController implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  readonly #options: ShortcutControllerOptions;

  constructor(host: ReactiveControllerHost & Element, options: ShortcutControllerOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  hostConnected(): void {
    document.addEventListener('keydown', this.#onKeyDown);
  }

  hostDisconnected(): void {
    document.removeEventListener('keydown', this.#onKeyDown);
  }

  get #isVisible(): boolean {
    return this.#host.checkVisibility({ visibilityProperty: true });
  }

  readonly #onKeyDown = (event: KeyboardEvent): void => {
    const { shortcut, enabled, onPress } = this.#options;
    // Of several boxes the first that can be seen takes the keys, and none those that the page has taken.
    if (event.defaultPrevented || !isShortcut(event, shortcut()) || !enabled() || !this.#isVisible) return;
    // Keys pressed in another field of the page belong to whoever is writing there, and letters in the box to the query.
    const path = event.composedPath();
    if (isEditable(path[0]) && (isPlainKey(event) || !path.includes(this.#host))) return;
    event.preventDefault();
    onPress();
  };
}
