/** Which locale an element speaks. */

/**
 * The language of the element's surroundings; where the reader's own language is a variant of it
 * (`en-GB` for `en`), that variant, because dates are written as its readers write them.
 */
export function localeOf(element: Element, preferred: readonly string[] = navigator.languages): string {
  const declared = element.closest('[lang]')?.getAttribute('lang') || '';
  const fallback = preferred[0] ?? 'en';
  if (declared === '') return fallback;
  return preferred.find((locale) => locale.toLowerCase().startsWith(`${declared.toLowerCase()}-`)) ?? declared;
}
