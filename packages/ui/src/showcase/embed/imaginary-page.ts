/** A page of an imaginary newspaper, for the box to stand in. */
import { element } from '../element.js';

export interface ImaginaryPage {
  readonly root: HTMLElement;
  /** Where the box goes. */
  readonly place: HTMLElement;
}

export function createImaginaryPage(): ImaginaryPage {
  const place = element('div', { class: 'host-search' });
  const root = element(
    'div',
    { class: 'host' },
    element(
      'div',
      { class: 'host-head' },
      element('p', { class: 'host-name' }, 'The Harbour Gazette'),
      element('p', { class: 'host-menu', 'aria-hidden': 'true' }, 'Town   ·   Sea   ·   Opinion'),
    ),
    place,
    element(
      'div',
      { class: 'host-article' },
      element('p', { class: 'host-title' }, 'The ice is late this year, and nobody minds'),
      element(
        'p',
        {},
        'Fishermen who remember the winter of 1987 mend their nets in shirtsleeves. The ferry runs to its summer ' +
          'timetable, and the harbour master has put his charts of the ice road back into the drawer.',
      ),
    ),
  );
  return { root, place };
}
