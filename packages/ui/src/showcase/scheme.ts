/** The colours that a reader has chosen, set before anything is drawn: it is loaded in the head, and blocks. */

type Scheme = 'auto' | 'light' | 'dark';

const STORAGE_KEY = 'loci-scheme';
const NEXT: Readonly<Record<Scheme, Scheme>> = { auto: 'light', light: 'dark', dark: 'auto' };
const LABELS: Readonly<Record<Scheme, string>> = {
  auto: 'Colours: as the system has them',
  light: 'Colours: light',
  dark: 'Colours: dark',
};

let scheme = stored();
apply();
document.addEventListener('DOMContentLoaded', () => {
  const button = document.querySelector<HTMLButtonElement>('button.scheme');
  const label = button?.querySelector('.scheme-label');
  if (!button || !label) return;
  const show = () => {
    label.textContent = LABELS[scheme];
    button.title = LABELS[scheme];
  };
  button.addEventListener('click', () => {
    scheme = NEXT[scheme];
    apply();
    show();
    store();
  });
  show();
  button.hidden = false;
});

function apply(): void {
  document.documentElement.dataset['scheme'] = scheme;
}

/** A browser that keeps nothing for this page still follows the system. */
function stored(): Scheme {
  try {
    const value = localStorage.getItem(STORAGE_KEY);
    return value === 'light' || value === 'dark' ? value : 'auto';
  } catch {
    return 'auto';
  }
}

function store(): void {
  try {
    localStorage.setItem(STORAGE_KEY, scheme);
  } catch {
    // Then the choice holds for this page alone.
  }
}

export {};
