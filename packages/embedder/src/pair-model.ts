/** A tokenizer and a classifier that gives a logit for two texts read together, by transformers.js. */
import { LociError } from '@loci/engine';
import type { ModelDirectory } from './model-directory.js';
import { findPairFrame, type PairFrame, type TypedTokens } from './pair-frame.js';
import { openPretrainedModel, type PretrainedOptions } from './pretrained-model.js';

export interface PairModel {
  readonly frame: PairFrame;
  /** Ids of a text's tokens, without special ones. */
  tokenize(text: string): readonly number[];
  /** The one logit of a joined pair. */
  read(pair: TypedTokens): Promise<number>;
  close(): Promise<void>;
}

/** Words that every vocabulary can write, to see how a pair is joined. */
const PROBES = ['a', 'b'] as const;

/** What classifiers call what they give. */
const OUTPUT_NAME = 'logits';

/**
 * Loads a cross-encoder from its directory, without the network.
 *
 * @throws LociError `model-unavailable` where transformers.js cannot load it, or it is no cross-encoder of one label
 */
export async function openPairModel(
  { directory, ...model }: Pick<ModelDirectory, 'directory' | 'weightType' | 'graph'>,
  options: PretrainedOptions,
): Promise<PairModel> {
  const opened = await openPretrainedModel('AutoModelForSequenceClassification', { directory, ...model }, options);
  const { tokenizer, outputNames, run, close } = opened;
  const refuse = (found: string): never => {
    throw new LociError(
      'model-unavailable',
      `The model in ${directory} cannot rerank: ${found}. ` +
        'A cross-encoder is needed, which gives one logit for two texts, such as Xenova/ms-marco-MiniLM-L-6-v2.',
      { subject: directory },
    );
  };
  const tokenize = (text: string): readonly number[] => tokenizer.encode(text, { add_special_tokens: false });

  async function read({ ids, types }: TypedTokens): Promise<number> {
    const { [OUTPUT_NAME]: logits } = await run(ids, types);
    const labels = logits?.dims.at(-1) ?? 0;
    if (labels !== 1) return refuse(`it gives logits for ${labels} labels`);
    return logits?.data instanceof Float32Array ? (logits.data[0] ?? Number.NaN) : refuse('its logits are no float32');
  }

  try {
    if (!outputNames.includes(OUTPUT_NAME)) refuse(`it gives ${outputNames.join(', ')} and no logits`);
    const [first, second] = PROBES;
    const joined = tokenizer(first, { text_pair: second, return_tensor: false, return_token_type_ids: true });
    const frame = findPairFrame(tokenize(first), tokenize(second), {
      ids: joined.input_ids,
      types: joined.token_type_ids ?? joined.input_ids.map(() => 0),
    });
    return { frame: frame ?? refuse('its tokenizer does not join two texts'), tokenize, read, close };
  } catch (error) {
    await close();
    throw error;
  }
}
