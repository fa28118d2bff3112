/** A cross-encoder small enough to be worked out by hand, in the layout of transformers.js: what it scores is shared words. */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { createGraphBuilder } from '../graph-builder.js';
import { ELEMENT_TYPE, encodeOnnxModel, intAttribute } from '../onnx-schema.js';

export interface OverlapOptions {
  /** Words that count, in small letters, with what each counts; other words are all one unknown word, which counts 0. */
  readonly words?: Readonly<Record<string, number>>;
  /** Words that the tokenizer knows and the graph does not: it fails where it meets one. */
  readonly failing?: readonly string[];
  /** What every logit is at least. Default −1. */
  readonly bias?: number;
  /** How many times each logit is given, as a classifier of so many labels would. Default 1. */
  readonly labels?: number;
  /** What the graph calls its output. Default `logits`. */
  readonly outputName?: string;
  /** The most tokens of a pair. Default 64. */
  readonly maxTokens?: number;
}

const SPECIAL_TOKENS = ['[PAD]', '[UNK]', '[CLS]', '[SEP]'] as const;
/** With it the model passes the test that every reranker has to pass. */
const SELF_TEST_WORDS = { guitar: 1 };

/**
 * Writes a model whose logit is `bias` and, for each pair of equal tokens of which one stands in the query and one in the
 * passage, what the word counts. So it shows which text is which, where each is cut, and that both are read together.
 */
export async function writeOverlapCrossEncoder(directory: string, options: OverlapOptions = {}): Promise<void> {
  const words = { ...SELF_TEST_WORDS, ...options.words };
  const tokens = [...SPECIAL_TOKENS, ...Object.keys(words), ...(options.failing ?? [])];
  const weights = [...SPECIAL_TOKENS.map(() => 0), ...Object.values(words)];
  const files: Readonly<Record<string, string | Uint8Array>> = {
    'config.json': JSON.stringify({ model_type: 'bert', architectures: ['BertForSequenceClassification'] }),
    'tokenizer.json': JSON.stringify(tokenizerOf(tokens)),
    'tokenizer_config.json': JSON.stringify({
      tokenizer_class: 'BertTokenizer',
      model_max_length: options.maxTokens ?? 64,
    }),
    'onnx/model.onnx': overlapGraph(weights, options),
  };
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(directory, path)), { recursive: true });
    await writeFile(join(directory, path), content);
  }
}

/** As BERT's: `[CLS] query [SEP] passage [SEP]`, with type 1 from the passage on. */
function tokenizerOf(tokens: readonly string[]) {
  const id = (token: (typeof SPECIAL_TOKENS)[number]) => tokens.indexOf(token);
  const special = (token: '[CLS]' | '[SEP]', type: number) => ({ SpecialToken: { id: token, type_id: type } });
  const first = [special('[CLS]', 0), { Sequence: { id: 'A', type_id: 0 } }, special('[SEP]', 0)];
  return {
    version: '1.0',
    added_tokens: SPECIAL_TOKENS.map((content) => ({ id: id(content), content, special: true })),
    normalizer: { type: 'BertNormalizer', clean_text: true, handle_chinese_chars: true, lowercase: true },
    pre_tokenizer: { type: 'BertPreTokenizer' },
    model: {
      type: 'WordPiece',
      unk_token: '[UNK]',
      continuing_subword_prefix: '##',
      max_input_chars_per_word: 100,
      vocab: Object.fromEntries(tokens.map((token, i) => [token, i])),
    },
    post_processor: {
      type: 'TemplateProcessing',
      single: first,
      pair: [...first, { Sequence: { id: 'B', type_id: 1 } }, special('[SEP]', 1)],
      special_tokens: {
        '[CLS]': { id: '[CLS]', ids: [id('[CLS]')], tokens: ['[CLS]'] },
        '[SEP]': { id: '[SEP]', ids: [id('[SEP]')], tokens: ['[SEP]'] },
      },
    },
    decoder: { type: 'WordPiece', prefix: '##' },
  };
}

/** Inputs `input_ids` and `token_type_ids`, int64 [batch, sequence]; output float32 [batch, labels]. */
function overlapGraph(
  weights: readonly number[],
  { bias = -1, labels = 1, outputName = 'logits' }: OverlapOptions,
): Uint8Array {
  const { node, floats, integers, nodes, initializers } = createGraphBuilder();
  const toFloat = { attributes: [intAttribute('to', ELEMENT_TYPE.float32)] };
  const rows = integers('rows', [1], [1]);
  const columns = integers('columns', [1], [2]);

  const inPassage = node('in passage', 'Cast', ['token_type_ids'], toFloat);
  const inQuery = node('in query', 'Sub', [floats('one', [], [1]), inPassage]);
  const weight = node('weight', 'Gather', [floats('weights', [weights.length], weights), 'input_ids']);
  const queryWeight = node('query weight', 'Mul', [weight, inQuery]);
  // [batch, token of the query, token of the passage]
  const isEqual = node('is equal', 'Equal', [
    node('ids down', 'Unsqueeze', ['input_ids', columns]),
    node('ids across', 'Unsqueeze', ['input_ids', rows]),
  ]);
  const shared = node('shared', 'Mul', [
    node('equal', 'Cast', [isEqual], toFloat),
    node('of query', 'Unsqueeze', [queryWeight, columns]),
  ]);
  const counted = node('counted', 'Mul', [shared, node('of passage', 'Unsqueeze', [inPassage, rows])]);
  const sum = node('sum', 'ReduceSum', [counted, integers('both', [2], [1, 2])], {
    attributes: [intAttribute('keepdims', 0)],
  });
  const logit = node('logit', 'Add', [node('column', 'Unsqueeze', [sum, rows]), floats('bias', [], [bias])]);
  node(outputName, 'Concat', Array<string>(labels).fill(logit), { attributes: [intAttribute('axis', 1)] });

  const sequence = { elementType: ELEMENT_TYPE.int64, shape: ['batch', 'sequence'] };
  return encodeOnnxModel({
    irVersion: 10,
    producerName: 'loci',
    opsets: { '': 18 },
    graphName: 'overlap',
    nodes,
    initializers,
    inputs: [
      { name: 'input_ids', ...sequence },
      { name: 'token_type_ids', ...sequence },
    ],
    outputs: [{ name: outputName, elementType: ELEMENT_TYPE.float32, shape: ['batch', labels] }],
  });
}
