/** What a modal is made of: the button that opens it, and the dialog around the box. */
import { html, nothing, type TemplateResult } from 'lit';
import { ariaShortcuts, shortcutHint } from '../keyboard/shortcut.js';
import type { Messages } from '../messages/messages.js';
import type { ModalController } from '../state/modal-controller.js';
import { searchIcon } from './icons.js';

export interface ModalView {
  readonly modal: ModalController;
  readonly messages: Messages;
  readonly shortcut: string;
  /** Whether an element of the page elsewhere opens the dialog, so that there is no button. */
  readonly isOpenedElsewhere: boolean;
  /** Called where the reader comes near the button. */
  readonly onNear: () => void;
  /** The box and what it found; what it is given stands beside the box. */
  readonly renderFrame: (close: TemplateResult) => TemplateResult;
}

export function renderModal(view: ModalView): TemplateResult {
  const { modal, messages, isOpenedElsewhere, renderFrame } = view;
  return html`${isOpenedElsewhere ? nothing : renderTrigger(view)}
    <dialog part="modal" aria-label=${messages.searchLabel} @pointerdown=${modal.backdrop.onPointerDown}
      @click=${modal.backdrop.onClick} @close=${modal.onClosed}>
      ${renderFrame(html`<button class="quiet close" part="modal-close" type="button"
        @click=${() => modal.close()}>${messages.close}</button>`)}
    </dialog>`;
}

function renderTrigger({ modal, messages, shortcut, onNear }: ModalView): TemplateResult {
  const hint = shortcutHint(shortcut, navigator.platform);
  return html`<slot name="trigger" @click=${modal.onTrigger} @pointerenter=${onNear} @focusin=${onNear}>
    <button class="trigger" part="trigger" type="button" aria-haspopup="dialog"
      aria-keyshortcuts=${ariaShortcuts(shortcut) ?? nothing}>
      ${searchIcon}<span>${messages.submit}</span>${hint ? html`<kbd aria-hidden="true">${hint}</kbd>` : nothing}
    </button>
  </slot>`;
}
