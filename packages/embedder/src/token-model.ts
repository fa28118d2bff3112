/** A tokenizer and an encoder that gives a vector for each token, by transformers.js. */
import { LociError } from '@loci/engine';
import type { ModelDirectory } from './model-directory.js';
import { type GraphOutput, openPretrainedModel, type PretrainedOptions } from './pretrained-model.js';
import { createWordFinder, type PieceWord } from './word-pieces.js';

/** The vectors of the tokens of one text. */
export interface TokenVectors {
  /** [tokens, dimensions], row-major */
  readonly values: Float32Array;
  readonly dimensions: number;
}

export interface TokenModel {
  /** Ids of the special tokens that stand before and after every text. */
  readonly prefix: readonly number[];
  readonly suffix: readonly number[];
  /** Ids of a text's tokens, without special ones. */
  tokenize(text: string): readonly number[];
  /** The words among tokens, in order. */
  words(ids: readonly number[]): readonly PieceWord[];
  /** Reads one sequence, special tokens included. */
  read(ids: readonly number[]): Promise<TokenVectors>;
  close(): Promise<void>;
}

/** A word that every vocabulary can write, to see where special tokens stand. */
const PROBE = 'a';

/**
 * Loads a model from its directory, without the network.
 *
 * @throws LociError `model-unavailable` where transformers.js cannot load it
 */
export async function openTokenModel(
  model: Pick<ModelDirectory, 'directory' | 'weightType' | 'graph'>,
  options: PretrainedOptions,
): Promise<TokenModel> {
  const { tokenizer, run, close } = await openPretrainedModel('AutoModel', model, options);
  const tokenize = (text: string): readonly number[] => tokenizer.encode(text, { add_special_tokens: false });
  const { prefix, suffix } = specialTokens(tokenizer.encode(PROBE), tokenize(PROBE));
  const words = createWordFinder(tokenizer.get_vocab(), new Set(tokenizer.all_special_ids));

  return {
    prefix,
    suffix,
    tokenize,
    words,
    async read(ids) {
      const outputs = await run(
        ids,
        ids.map(() => 0),
      );
      return tokenVectors(outputs, ids.length, model.directory);
    },
    close,
  };
}

function specialTokens(full: readonly number[], plain: readonly number[]) {
  const start = full.findIndex((_, index) => plain.every((id, offset) => full[index + offset] === id));
  if (start < 0) return { prefix: [], suffix: [] };
  return { prefix: full.slice(0, start), suffix: full.slice(start + plain.length) };
}

/** Names that encoders give their vectors of tokens. */
const OUTPUT_NAMES = ['last_hidden_state', 'token_embeddings'];

function tokenVectors(
  named: Readonly<Record<string, GraphOutput | undefined>>,
  tokenCount: number,
  directory: string,
): TokenVectors {
  for (const name of OUTPUT_NAMES) {
    const output = named[name];
    const dimensions = output?.dims[2];
    if (dimensions === undefined || output?.dims[1] !== tokenCount) continue;
    if (output.data instanceof Float32Array) return { values: output.data, dimensions };
  }
  throw new LociError(
    'model-unavailable',
    `The model in ${directory} gives ${Object.keys(named).join(', ') || 'nothing'} where vectors of tokens were ` +
      `expected (${OUTPUT_NAMES.join(' or ')}, float32). Choose a sentence embedding model.`,
    { subject: directory },
  );
}
