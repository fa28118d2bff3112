/** Options that several commands share, and the checks of their values. */
import { type Command, InvalidArgumentError, Option } from 'commander';

export interface CommonOptions {
  readonly json?: true;
  readonly verbose?: true;
  readonly model?: string;
}

/** `--verbose` is read by `main`, which is where errors are told. */
export function addVerboseOption(command: Command): Command {
  return command.option('--verbose', 'say more; of an error, where it happened');
}

export function addJsonOption(command: Command): Command {
  return command.option('--json', 'print the answer as JSON');
}

export function addModelOption(command: Command): Command {
  return command.option('--model <model>', 'the embedding model: a directory or a name on the Hugging Face hub');
}

export interface RerankOptions {
  readonly rerank?: string;
}

export function addRerankOption(command: Command): Command {
  return command.option(
    '--rerank <model>',
    'let a cross-encoder read the first hits and order them: a directory or a name on the Hugging Face hub',
  );
}

export interface FilterOptions {
  readonly source?: readonly string[];
  readonly author?: readonly string[];
  readonly from?: string;
  readonly to?: string;
}

export function addFilterOptions(command: Command): Command {
  return command
    .option('--source <name>', 'only documents of this source ("": of none); repeat it for any of several', collect)
    .option('--author <name>', 'only documents by this author ("": by none); repeat it for any of several', collect)
    .option('--from <date>', 'only documents of this date or later: 2025, 2025-05 or 2025-05-22')
    .option('--to <date>', 'only documents of this date or earlier');
}

/** The engine's filter for the options; undefined values are left out, as its types ask. */
export function toFilter({ source = [], author = [], from, to }: FilterOptions) {
  return {
    sources: source,
    authors: author,
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
  };
}

export function modeOption(): Option {
  return new Option('--mode <mode>', 'rank by words, by meaning, or by both')
    .choices(['hybrid', 'lexical', 'semantic'])
    .default('hybrid');
}

/** For `command.option(…, parser)`: a whole number within bounds, both inclusive. */
export function wholeNumber(minimum: number, maximum: number): (value: string) => number {
  return (value) => {
    const number = /^\d{1,15}$/.test(value) ? Number(value) : Number.NaN;
    if (number >= minimum && number <= maximum) return number;
    throw new InvalidArgumentError(`A whole number from ${minimum} to ${maximum} was expected.`);
  };
}

/** For `command.option(…, parser)`: a language tag (BCP 47), in its canonical form. */
export function languageTag(value: string): string {
  try {
    return Intl.getCanonicalLocales(value)[0] ?? '';
  } catch {
    throw new InvalidArgumentError('A language tag such as en or pt-BR was expected.');
  }
}

/** For an option that may be repeated. Without a default, which the help would show as `[]`. */
export function collect(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value];
}
