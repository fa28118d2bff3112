/** The form that an embedding is chosen with. */
import { element } from '../element.js';
import type { Embedding } from './embedding.js';
import { FONTS, THEMES } from './themes.js';

interface Choice {
  readonly value: string;
  readonly name: string;
}

const SCHEMES: readonly Choice[] = [
  { value: 'auto', name: 'Auto' },
  { value: 'light', name: 'Light' },
  { value: 'dark', name: 'Dark' },
];
const VARIANTS: readonly Choice[] = [
  { value: 'inline', name: 'Inline' },
  { value: 'modal', name: 'Modal' },
  { value: 'page', name: 'Page' },
];
const DIRECTIONS: readonly Choice[] = [
  { value: 'auto', name: 'Auto' },
  { value: 'ltr', name: 'Left to right' },
  { value: 'rtl', name: 'Right to left' },
];
const BACKENDS: readonly Choice[] = [
  { value: 'server', name: 'A server' },
  { value: 'export', name: 'An export' },
];
/** The languages that the box speaks, in the order of their codes. */
const LANGUAGES = ['ar', 'de', 'en', 'es', 'fr', 'he', 'it', 'ja', 'nl', 'pl', 'pt', 'ru', 'sv', 'tr', 'uk', 'zh'];

const RADIUS_STEP_REM = 0.25;
const LARGEST_RADIUS_REM = 1.75;
const SHOWN_RADIUS_REM = 0.75;

/** Fills the form and calls back with each change of it. */
export function fillControls(form: HTMLFormElement, onChange: (embedding: Embedding) => void): void {
  const radius = element('input', {
    type: 'range',
    name: 'radius',
    min: 0,
    max: LARGEST_RADIUS_REM,
    step: RADIUS_STEP_REM,
    value: SHOWN_RADIUS_REM,
    id: 'radius',
  });
  const shownRadius = element('output', { for: 'radius' }, 'the theme’s');
  let isRadiusChosen = false;
  const reset = element('button', { type: 'button', class: 'plain' }, 'Reset');
  form.append(
    themeChoices(),
    radios('variant', 'Shown', VARIANTS),
    radios('backend', 'Asks', BACKENDS),
    radios('scheme', 'Colours', SCHEMES),
    select(
      'font',
      'Type',
      FONTS.map(({ id, name }) => ({ value: id, name })),
    ),
    element('div', { class: 'field' }, element('label', { for: 'radius' }, 'Corners ', shownRadius), radius),
    select('language', 'Language', [{ value: '', name: 'Auto' }, ...LANGUAGES.map(ownName)]),
    select('direction', 'Direction', DIRECTIONS),
    reset,
  );
  const report = () => {
    const data = new FormData(form);
    const read = (name: string) => String(data.get(name) ?? '');
    shownRadius.textContent = isRadiusChosen ? `${read('radius')} rem` : 'the theme’s';
    onChange({
      theme: read('theme'),
      scheme: read('scheme') as Embedding['scheme'],
      font: read('font'),
      radius: isRadiusChosen ? Number(read('radius')) : null,
      variant: read('variant') as Embedding['variant'],
      language: read('language'),
      direction: read('direction') as Embedding['direction'],
      backend: read('backend') as Embedding['backend'],
    });
  };
  form.addEventListener('input', ({ target }) => {
    // A theme brings its own corners.
    if (target === radius) isRadiusChosen = true;
    else if (target instanceof HTMLInputElement && target.name === 'theme') isRadiusChosen = false;
    report();
  });
  form.addEventListener('submit', (event) => event.preventDefault());
  // Not a button of the type "reset": its event comes before the fields have their first values again.
  reset.addEventListener('click', () => {
    form.reset();
    isRadiusChosen = false;
    report();
  });
}

function themeChoices(): HTMLElement {
  const cards = THEMES.map(({ id, name, properties }, i) => {
    const swatch = element(
      'span',
      { class: 'swatch', 'aria-hidden': 'true' },
      element('i'),
      element('i'),
      element('i'),
    );
    for (const [property, value] of Object.entries(properties)) swatch.style.setProperty(property, value);
    const input = element('input', { type: 'radio', name: 'theme', value: id, checked: i === 0 });
    return element('label', { class: 'theme' }, input, swatch, name);
  });
  return element('fieldset', { class: 'themes' }, element('legend', {}, 'Theme'), ...cards);
}

function radios(name: string, legend: string, choices: readonly Choice[]): HTMLElement {
  const labels = choices.map((choice, i) =>
    element(
      'label',
      {},
      element('input', { type: 'radio', name, value: choice.value, checked: i === 0 }),
      element('span', {}, choice.name),
    ),
  );
  return element('fieldset', {}, element('legend', {}, legend), element('div', { class: 'segments' }, ...labels));
}

function select(name: string, label: string, choices: readonly Choice[]): HTMLElement {
  const options = choices.map((choice) => element('option', { value: choice.value }, choice.name));
  return element(
    'div',
    { class: 'field' },
    element('label', { for: name }, label),
    element('select', { name, id: name }, ...options),
  );
}

/** A language by the name that it has for itself. */
function ownName(code: string): Choice {
  const name = new Intl.DisplayNames([code], { type: 'language' }).of(code) ?? code;
  return { value: code, name: name.charAt(0).toLocaleUpperCase(code) + name.slice(1) };
}
