/** A button that copies what a block of code holds, and says so. */
import { element } from './element.js';

/** How long "Copied" is shown: enough to be read once. */
const SHOWN_MS = 2000;

/** Puts a block of code into a frame with a button to copy what it holds at that time. */
export function addCopyButton(block: HTMLPreElement): void {
  const label = element('span', {}, 'Copy');
  const status = element('span', { class: 'visually-hidden', role: 'status' });
  let timer = 0;
  const show = (text: string, announced = text) => {
    label.textContent = text;
    status.textContent = announced;
    clearTimeout(timer);
    timer = setTimeout(() => {
      label.textContent = 'Copy';
      status.textContent = '';
    }, SHOWN_MS);
  };
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(block.textContent ?? '');
      show('Copied');
    } catch {
      // Refused, or no secure context: what is selected can be copied by key.
      getSelection()?.selectAllChildren(block);
      show('Selected', 'Selected: copy it with the keyboard.');
    }
  };
  const frame = element('div', { class: 'code-frame' });
  block.replaceWith(frame);
  frame.append(block, element('button', { type: 'button', class: 'copy', onclick: () => void copy() }, label), status);
}
