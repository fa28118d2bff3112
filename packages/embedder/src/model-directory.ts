/** Reads what a model directory says of itself: its weights, how much it reads, how it pools, and its fingerprint. */
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { LociError } from '@loci/engine';
import type { ExactGraph } from './model-source.js';
import type { Pooling } from './pooling.js';
import { graphPath, MODEL_GRAPH, WEIGHT_FILES, type WeightType } from './weight-files.js';

const REQUIRED_FILES = ['config.json', 'tokenizer.json', 'tokenizer_config.json'] as const;
/** Written by sentence-transformers: how to pool, and how many tokens were seen in training. */
const POOLING_FILE = '1_Pooling/config.json';
const SENTENCE_FILE = 'sentence_bert_config.json';

/** What a directory may do without. */
export const OPTIONAL_FILES = [POOLING_FILE, SENTENCE_FILE] as const;

/** For a model that says nothing: what most encoders were trained on. */
const DEFAULT_MAX_TOKENS = 512;

export interface ModelDirectory {
  readonly directory: string;
  readonly weightType: WeightType;
  readonly maxTokens: number;
  readonly pooling: Pooling;
  /** `model`, or the name of an exact graph over the same weights. */
  readonly graph: string;
  /** Paths within the directory of all that is needed, with `/`. */
  readonly files: readonly string[];
  /** See `fingerprintOf`; made of all but an exact graph. */
  readonly fingerprint: string;
}

/**
 * @param directory an absolute path
 * @throws LociError `model-unavailable` where the folder or one of its files is missing or not what it should be
 */
export async function readModelDirectory(directory: string): Promise<ModelDirectory> {
  const present = await listFiles(directory);
  const weights = weightsAmong(present);
  const missing = [
    ...REQUIRED_FILES.filter((path) => !present.has(path)),
    ...(weights === undefined ? [`one of ${WEIGHT_FILES.map(({ path }) => path).join(', ')}`] : []),
  ];
  if (weights === undefined || missing.length > 0) {
    throw new LociError(
      'model-unavailable',
      `The folder ${directory} holds no complete model: it lacks ${missing.join('; ')}. ` +
        'Name a folder in the layout of transformers.js, with all of these.',
      { subject: directory },
    );
  }
  const external = [...present].filter((path) => path.startsWith(`${weights.path}_data`));
  const optional = OPTIONAL_FILES.filter((path) => present.has(path));
  const files = await readFiles(directory, [...REQUIRED_FILES, ...optional, weights.path, ...external]);
  return {
    directory,
    weightType: weights.dtype,
    maxTokens: readMaxTokens(files, directory),
    pooling: readPooling(files, directory),
    graph: MODEL_GRAPH,
    files: [...files.keys()],
    fingerprint: fingerprintOf(files),
  };
}

/**
 * The same model with its exact graph.
 *
 * @throws LociError `model-unavailable` where the graph is missing or another
 */
export async function withExactGraph(model: ModelDirectory, { name, sha256 }: ExactGraph): Promise<ModelDirectory> {
  const path = graphPath(model.weightType, name);
  const files = await readFiles(model.directory, [path]);
  const found = sha256Of(files.get(path) ?? new Uint8Array());
  if (found !== sha256) {
    throw new LociError(
      'model-unavailable',
      `The file ${join(model.directory, path)} of the model has the checksum ${found} where ${sha256} was expected: ` +
        'it is damaged or of another release. Delete the folder and build again (npm run build).',
      { subject: path },
    );
  }
  return { ...model, graph: name, files: [...model.files, path] };
}

/** Whether a directory has all the files that a model needs. */
export async function isModelDirectory(directory: string): Promise<boolean> {
  const present = await listFiles(directory).catch(() => new Set<string>());
  return REQUIRED_FILES.every((path) => present.has(path)) && weightsAmong(present) !== undefined;
}

function weightsAmong(present: ReadonlySet<string>): (typeof WEIGHT_FILES)[number] | undefined {
  return WEIGHT_FILES.find(({ path }) => present.has(path));
}

type Files = ReadonlyMap<string, Uint8Array>;

async function listFiles(directory: string): Promise<ReadonlySet<string>> {
  const names = new Set<string>();
  for (const folder of ['', 'onnx', '1_Pooling']) {
    try {
      for (const name of await readdir(join(directory, folder))) names.add(folder === '' ? name : `${folder}/${name}`);
    } catch (cause) {
      if (folder !== '') continue;
      throw new LociError(
        'model-unavailable',
        `The folder ${directory} of the model cannot be read. If the default model is meant, build it first ` +
          '(npm run build); else name a folder that exists.',
        { subject: directory, cause },
      );
    }
  }
  return names;
}

async function readFiles(directory: string, paths: readonly string[]): Promise<Files> {
  const read = async (path: string): Promise<[string, Uint8Array]> => {
    try {
      return [path, await readFile(join(directory, path))];
    } catch (cause) {
      throw new LociError('model-unavailable', `The file ${join(directory, path)} of the model cannot be read.`, {
        subject: path,
        cause,
      });
    }
  };
  return new Map(await Promise.all(paths.map(read)));
}

/**
 * SHA-256 in hex over the SHA-256 and path of each file in order of path, one `<sha256>  <path>` a line: what
 * `sha256sum` prints for them, hashed again.
 */
function fingerprintOf(files: Files): string {
  const lines = [...files]
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([path, bytes]) => `${sha256Of(bytes)}  ${path}\n`);
  return sha256Of(lines.join(''));
}

function sha256Of(data: string | Uint8Array): string {
  return createHash('sha256').update(data).digest('hex');
}

function readJson(files: Files, path: string, directory: string): Readonly<Record<string, unknown>> {
  const bytes = files.get(path);
  if (bytes === undefined) return {};
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (cause) {
    throw new LociError('model-unavailable', `The file ${join(directory, path)} of the model is not JSON.`, {
      subject: path,
      cause,
    });
  }
}

/** The least of what the files say. Hugging Face writes 1e30 where a tokenizer has no limit. */
function readMaxTokens(files: Files, directory: string): number {
  const limits = [
    readJson(files, 'tokenizer_config.json', directory)['model_max_length'],
    readJson(files, SENTENCE_FILE, directory)['max_seq_length'],
    readJson(files, 'config.json', directory)['max_position_embeddings'],
  ].filter((limit): limit is number => typeof limit === 'number' && limit > 0 && limit < 1e6);
  return limits.length === 0 ? DEFAULT_MAX_TOKENS : Math.min(...limits);
}

/** `mean` where the files do not say, as for most sentence embedding models. */
function readPooling(files: Files, directory: string): Pooling {
  const config = readJson(files, POOLING_FILE, directory);
  const modes = Object.keys(config).filter((key) => key.startsWith('pooling_mode_') && config[key] === true);
  const [mode = 'pooling_mode_mean_tokens'] = modes;
  if (modes.length <= 1 && mode === 'pooling_mode_mean_tokens') return 'mean';
  if (modes.length <= 1 && mode === 'pooling_mode_cls_token') return 'first';
  throw new LociError(
    'model-unavailable',
    `The model in ${directory} pools its tokens by ${modes.join(' and ')}; only pooling_mode_mean_tokens and ` +
      'pooling_mode_cls_token are supported. Choose another model.',
    { subject: POOLING_FILE },
  );
}
