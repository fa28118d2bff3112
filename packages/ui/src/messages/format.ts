/** Writes numbers, dates and plurals as one locale does. */

/** What is said of a count, by the plural categories of a language. */
export type PluralForms = Partial<Record<Intl.LDMLPluralRule, string>> & { readonly other: string };

/** Numbers, dates and lists as a language writes them. */
export interface Format {
  /** BCP 47. */
  readonly locale: string;
  number(value: number): string;
  /** 0.273 as 27 %. */
  percent(value: number): string;
  /** With a fixed number of decimal places. */
  decimal(value: number, places: number): string;
  /** An ISO 8601 date, as precise as it is given: a year, a month or a day; as given where it is not a date. */
  date(iso: string): string;
  /** The form for a count: `forms.other` where the locale needs a form that is not given. */
  plural(count: number, forms: PluralForms): string;
  /** As `plural`, with the number in place of each `#`. */
  count(count: number, forms: PluralForms): string;
  list(items: readonly string[]): string;
}

/** `requestedLocale` is BCP 47; what is no such tag stands for English. */
export function createFormat(requestedLocale: string): Format {
  const locale = supportedLocale(requestedLocale);
  const numbers = new Intl.NumberFormat(locale);
  const percents = new Intl.NumberFormat(locale, { style: 'percent' });
  const plurals = new Intl.PluralRules(locale);
  const lists = new Intl.ListFormat(locale, { type: 'conjunction' });
  const plural: Format['plural'] = (count, forms) => forms[plurals.select(count)] ?? forms.other;
  return {
    locale,
    number: (value) => numbers.format(value),
    percent: (value) => percents.format(value),
    decimal: (value, places) =>
      new Intl.NumberFormat(locale, { minimumFractionDigits: places, maximumFractionDigits: places }).format(value),
    date: (iso) => formatDate(iso, locale),
    plural,
    count: (count, forms) => plural(count, forms).replaceAll('#', numbers.format(count)),
    list: (items) => lists.format(items),
  };
}

function supportedLocale(locale: string): string {
  try {
    return Intl.getCanonicalLocales(locale)[0] ?? 'en';
  } catch {
    return 'en';
  }
}

function formatDate(iso: string, locale: string): string {
  const [, year, month, day] = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?/.exec(iso) ?? [];
  if (!year) return iso;
  const date = new Date(Date.UTC(Number(year), Number(month ?? 1) - 1, Number(day ?? 1)));
  return new Intl.DateTimeFormat(locale, {
    timeZone: 'UTC',
    year: 'numeric',
    ...(month ? { month: day ? 'short' : 'long' } : {}),
    ...(day ? { day: 'numeric' } : {}),
  }).format(date);
}
