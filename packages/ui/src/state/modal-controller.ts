/** Opens and closes an element's native dialog, also from elements of the page. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { isPlainClick } from '../elements/context.js';
import { backdropListeners } from './backdrop.js';

export interface ModalControllerOptions {
  readonly dialog: () => HTMLDialogElement | null;
  /** The id of the page's own element that opens the dialog; '' where there is none. */
  readonly trigger: () => string;
  /** Called where a reader presses what opens the dialog. */
  readonly onTrigger: () => void;
  readonly onOpen: () => void;
  readonly onClose: () => void;
}

export class ModalController implements ReactiveController {
  readonly #options: ModalControllerOptions;
  #openedFrom: HTMLElement | null = null;

  constructor(host: ReactiveControllerHost, options: ModalControllerOptions) {
    this.#options = options;
    host.addController(this);
  }

  hostConnected(): void {
    document.addEventListener('click', this.#onClick);
  }

  hostDisconnected(): void {
    document.removeEventListener('click', this.#onClick);
    this.close();
  }

  /** Does nothing where there is no dialog, and where it is open already. */
  open(): void {
    const dialog = this.#options.dialog();
    if (!dialog || dialog.open) return;
    this.#openedFrom = document.activeElement instanceof HTMLElement ? document.activeElement : null;
    dialog.showModal();
    this.#options.onOpen();
  }

  close(): void {
    this.#options.dialog()?.close();
  }

  /** For the dialog: it was closed, in whatever way. */
  readonly onClosed = (): void => {
    this.#restoreFocus();
    this.#options.onClose();
  };

  /** For the dialog: a click beside it closes it. */
  readonly backdrop = backdropListeners(() => this.close());

  /** A link may be the trigger, for readers without scripts: with a modifier key it leads where it says. */
  readonly onTrigger = (event: MouseEvent): void => {
    if (event.defaultPrevented || !isPlainClick(event)) return;
    event.preventDefault();
    this.#options.onTrigger();
  };

  /** Gives the focus back, where the browser has not done so: an element that was replaced meanwhile has lost it. */
  #restoreFocus(): void {
    const from = this.#openedFrom;
    this.#openedFrom = null;
    if (from?.isConnected && document.activeElement === document.body) from.focus();
  }

  /** Heard on the whole page, so that the element may come later than this one and be replaced. */
  readonly #onClick = (event: MouseEvent): void => {
    const trigger = this.#options.trigger();
    if (trigger === '') return;
    if (event.composedPath().some((target) => target instanceof Element && target.id === trigger))
      this.onTrigger(event);
  };
}
