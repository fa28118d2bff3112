/** What passages are to be like: a passage, a text, a file or standard input, as the command line names it. */
import { LociError, type SimilarRequest } from '@loci/engine';
import { readText } from './read-input.js';
import type { Terminal } from './terminal.js';

export interface NamedExample {
  readonly passageId: string | undefined;
  readonly text: string | undefined;
  /** A path, or `-` for standard input. */
  readonly textFile: string | undefined;
}

/** Throws `bad-request` unless exactly one is named, and what reading the file throws. */
export async function readExample(
  { passageId, text, textFile }: NamedExample,
  terminal: Pick<Terminal, 'readStandardInput'>,
): Promise<Pick<SimilarRequest, 'passageId' | 'text'>> {
  const named = [passageId, text, textFile].filter((value) => value !== undefined);
  if (named.length !== 1) {
    const problem = named.length === 0 ? 'Nothing to compare is given' : 'More than one thing to compare is given';
    throw new LociError('bad-request', `${problem}; give either a passage id, or --text, or --text-file`);
  }
  if (passageId !== undefined) return { passageId };
  if (text !== undefined) return { text };
  return { text: textFile === '-' ? await terminal.readStandardInput() : await readText(String(textFile)) };
}
