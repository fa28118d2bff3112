/** Options that bound something by a whole number, in the units that people count in. */
import { type Command, Option } from 'commander';
import { wholeNumber } from './options.js';

export const BYTES_PER_MB = 1_000_000;
export const MS_PER_S = 1_000;

export interface LimitOption {
  /** The name with the unit of its value: `--max-file-size <mb>`. */
  readonly flags: string;
  readonly description: string;
  /** What holds without the option, in its unit. Told by the help alone: the indexer has it, and is not loaded for that. */
  readonly default: number;
  readonly minimum: number;
  readonly maximum: number;
  /** How many of the limit's own units make one of the option's: bytes to a MB. Default 1. */
  readonly scale?: number;
}

/** For each limit its option. */
export type LimitOptions<Limits> = Readonly<Record<keyof Limits, LimitOption>>;

export function addLimitOptions<Limits>(command: Command, table: LimitOptions<Limits>): Command {
  for (const { flags, description, default: byDefault, minimum, maximum } of Object.values<LimitOption>(table)) {
    command.option(flags, `${description} (default: ${byDefault})`, wholeNumber(minimum, maximum));
  }
  return command;
}

/** Only the limits that are given. */
export function toLimits<Limits>(options: object, table: LimitOptions<Limits>): { [Name in keyof Limits]?: number } {
  const given = new Map<string, unknown>(Object.entries(options));
  const limits: { [Name in keyof Limits]?: number } = {};
  for (const name in table) {
    const { flags, scale = 1 } = table[name];
    const value = given.get(new Option(flags).attributeName());
    if (typeof value === 'number') limits[name] = value * scale;
  }
  return limits;
}
