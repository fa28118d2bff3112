/** Lets readers of a page copy its blocks of code, and scroll by key what is wider or longer than its place. */
import { addCopyButton } from './copy-button.js';

for (const scroller of document.querySelectorAll<HTMLElement>('[data-label]')) {
  scroller.tabIndex = 0;
  scroller.role = 'region';
  scroller.ariaLabel = scroller.dataset['label'] ?? null;
}
for (const block of document.querySelectorAll<HTMLPreElement>('pre.code')) addCopyButton(block);
