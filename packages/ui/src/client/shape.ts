/** Checks of values that came from outside, put together to shapes. */

/** Says what is wrong with a value that stands at `place`; null where nothing is. */
export type Check = (value: unknown, place: string) => string | null;

const kind =
  (isRight: (value: unknown) => boolean, name: string): Check =>
  (value, place) =>
    isRight(value) ? null : `${place} is not ${name}`;

/** Entries of a list, unless more are allowed by name: no element shows more of one. */
const MOST_ENTRIES = 10_000;

export const text = kind((value) => typeof value === 'string', 'a text');
export const number = kind(Number.isFinite, 'a number');
export const flag = kind((value) => typeof value === 'boolean', 'true or false');
/** A count or an offset. */
export const whole = kind((value) => Number.isSafeInteger(value) && (value as number) >= 0, 'a whole number from 0');

/** Naming the type that the values are of keeps the two in step. */
export const oneOf = <Value extends string>(...values: readonly Value[]): Check =>
  kind((value) => values.includes(value as Value), `one of ${values.join(', ')}`);

export const nullable =
  (check: Check): Check =>
  (value, place) =>
    value === null ? null : check(value, place);

export const optional =
  (check: Check): Check =>
  (value, place) =>
    value === undefined ? null : check(value, place);

export const list =
  (check: Check, most = MOST_ENTRIES): Check =>
  (value, place) => {
    if (!Array.isArray(value)) return `${place} is not a list`;
    if (value.length > most) return `${place} has ${value.length} entries, more than ${most}`;
    for (const [index, entry] of value.entries()) {
      const fault = check(entry, `${place}[${index}]`);
      if (fault !== null) return fault;
    }
    return null;
  };

export const record =
  (fields: Readonly<Record<string, Check>>): Check =>
  (value, place) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return `${place} is not an object`;
    for (const [name, check] of Object.entries(fields)) {
      const fault = check((value as Record<string, unknown>)[name], `${place}.${name}`);
      if (fault !== null) return fault;
    }
    return null;
  };
