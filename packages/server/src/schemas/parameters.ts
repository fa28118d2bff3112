/** Builders for request parameters: each parses one query or path value strictly and says what was expected. */
import { z } from '@hono/zod-openapi';
import { isPartialDate } from './partial-date.js';

/** A pasted paragraph fits; a pasted article is a matter for `POST /api/similar`. In UTF-16 code units. */
export const MAX_QUERY_LENGTH = 2_000;
export const MAX_LIMIT = 100;
/** Nobody pages further by hand; whoever needs every passage uses `loci dump`. */
export const MAX_OFFSET = 10_000;
export const MAX_FILTER_VALUES = 100;
export const MAX_FILTER_LENGTH = 500;
/** Longer than any file path or record id that was met; it keeps a URL within what servers accept. */
export const MAX_ID_LENGTH = 4_000;

interface Described {
  readonly description: string;
  readonly example?: unknown;
}

/** A query value that must be given at most once: Hono hands a repeated one over as an array. */
function single(expected: string) {
  return z.string({
    error: ({ input }) =>
      Array.isArray(input)
        ? `It is given ${input.length} times; give it once.`
        : `It is missing; expected ${expected}.`,
  });
}

function documented({ description, example }: Described) {
  return example === undefined ? { description } : { description, example };
}

export interface TextParameterOptions extends Described {
  readonly maxLength: number;
}

export function textParameter({ maxLength, ...described }: TextParameterOptions) {
  return single('text')
    .max(maxLength, {
      error: ({ input }) => `It has ${String(input).length} characters; at most ${maxLength} are read. Shorten it.`,
    })
    .openapi({ ...documented(described) });
}

export interface IntegerParameterOptions extends Described {
  readonly minimum: number;
  readonly maximum: number;
  readonly default: number;
}

export function integerParameter(options: IntegerParameterOptions) {
  const { minimum, maximum } = options;
  return single('a whole number')
    .transform((value, context) => {
      // Number() alone would take '', ' 5 ', '1e2' and '0x10'.
      const number = /^-?\d{1,15}$/.test(value) ? Number(value) : Number.NaN;
      if (number >= minimum && number <= maximum) return number;
      context.addIssue({
        code: 'custom',
        message: `${JSON.stringify(value)} is not a whole number from ${minimum} to ${maximum}.`,
      });
      return z.NEVER;
    })
    .default(options.default)
    .openapi({ type: 'integer', minimum, maximum, default: options.default, ...documented(options) });
}

export interface BooleanParameterOptions extends Described {
  /** Default false. */
  readonly default?: boolean;
}

export function booleanParameter({ default: byDefault = false, ...described }: BooleanParameterOptions) {
  return single('true or false')
    .transform((value, context) => {
      if (value === 'true' || value === '1') return true;
      if (value === 'false' || value === '0') return false;
      context.addIssue({ code: 'custom', message: `${JSON.stringify(value)} is neither true nor false.` });
      return z.NEVER;
    })
    .default(byDefault)
    .openapi({ type: 'boolean', default: byDefault, ...documented(described) });
}

export interface ChoiceParameterOptions<Value extends string> extends Described {
  readonly values: readonly [Value, ...Value[]];
  readonly default: Value;
}

export function choiceParameter<const Value extends string>(options: ChoiceParameterOptions<Value>) {
  const expected = options.values.join(', ');
  return z
    .enum(options.values, {
      error: ({ input }) =>
        Array.isArray(input)
          ? `It is given ${input.length} times; give it once.`
          : `${JSON.stringify(input)} is not one of: ${expected}.`,
    })
    .default(options.default as never)
    .openapi({ ...documented(options) });
}

/** A parameter that may be repeated, `source=A&source=B`, to mean any of the values. */
export function listParameter(described: Described) {
  const value = z.string().max(MAX_FILTER_LENGTH, { error: `A value is longer than ${MAX_FILTER_LENGTH} characters.` });
  return z
    .preprocess(
      (input) => (input === undefined || Array.isArray(input) ? input : [input]),
      z
        .array(value)
        .max(MAX_FILTER_VALUES, { error: `More than ${MAX_FILTER_VALUES} values are given.` })
        .default([]),
    )
    .openapi({
      type: 'array',
      items: { type: 'string' },
      param: { style: 'form', explode: true, required: false },
      ...documented(described),
    });
}

/** An ISO 8601 date as precise as known: a year, a month or a day that exists. */
export function dateParameter(described: Described) {
  return single('a date such as 2025, 2025-05 or 2025-05-22')
    .refine(isPartialDate, {
      error: ({ input }) => `${JSON.stringify(input)} is not a date such as 2025, 2025-05 or 2025-05-22.`,
    })
    .optional()
    .openapi({ pattern: '^\\d{4}(-\\d{2}(-\\d{2})?)?$', ...documented(described) });
}
