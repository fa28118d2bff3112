/** Brings a model of the Hugging Face hub onto this machine, once. */
import { mkdir, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { LociError } from '@loci/engine';
import { isModelDirectory, OPTIONAL_FILES } from './model-directory.js';
import { importTransformers, type Transformers } from './transformers-runtime.js';

export interface HubOptions {
  /** Where models are kept once they were downloaded. Default: `loci/models` in the user's folder for caches. */
  readonly cacheDirectory?: string;
  /** Address of the hub or of a mirror of it. Default `https://huggingface.co`. */
  readonly hubUrl?: string;
}

const DEFAULT_HUB_URL = 'https://huggingface.co';

/** Tried in this order: 8 bits are four times as small and twice as fast, but not every model comes so. */
const WEIGHT_TYPES = ['q8', 'fp32'] as const;

/** By the XDG Base Directory Specification, which other systems do no harm to follow. */
function defaultCacheDirectory(): string {
  const { XDG_CACHE_HOME: caches = join(homedir(), '.cache') } = process.env;
  return join(caches, 'loci', 'models');
}

/**
 * The directory of a model of the hub, downloaded where it is not there yet; from then on the network is not asked.
 *
 * @throws LociError `model-unavailable` where the model cannot be downloaded
 */
export async function fetchHubModel(
  id: string,
  { cacheDirectory = defaultCacheDirectory(), hubUrl = DEFAULT_HUB_URL }: HubOptions,
): Promise<string> {
  // The layout in which transformers.js caches what it downloads.
  const directory = join(cacheDirectory, id);
  if (await isModelDirectory(directory)) return directory;
  const transformers = await importTransformers();
  try {
    await downloadSettings(transformers, id, cacheDirectory, hubUrl);
    for (const path of OPTIONAL_FILES) await downloadOptional(hubUrl, id, path, directory);
    // Last, because with them the directory counts as complete: a download that ended before it had the file on pooling
    // would else pool in another way from then on.
    await downloadWeights(transformers, id, cacheDirectory);
  } catch (cause) {
    throw new LociError(
      'model-unavailable',
      `The model ${id} is not in ${directory} and cannot be downloaded from ${hubUrl}: ${describe(cause)}. ` +
        'Check the id and the network; or put the model into a folder and name that folder instead; ' +
        'or leave the option out: what comes with Loci needs no network.',
      { subject: id, cause },
    );
  }
  return directory;
}

async function downloadSettings(
  { AutoConfig, AutoTokenizer, env }: Transformers,
  id: string,
  cacheDirectory: string,
  hubUrl: string,
): Promise<void> {
  env.remoteHost = hubUrl;
  env.cacheDir = cacheDirectory;
  // First, because for a model that is not there this says so, where the tokenizer fails on what it lacks.
  await AutoConfig.from_pretrained(id, { cache_dir: cacheDirectory });
  await AutoTokenizer.from_pretrained(id, { cache_dir: cacheDirectory });
}

async function downloadWeights({ AutoModel }: Transformers, id: string, cacheDirectory: string): Promise<void> {
  const failures: unknown[] = [];
  for (const dtype of WEIGHT_TYPES) {
    try {
      const model = await AutoModel.from_pretrained(id, { cache_dir: cacheDirectory, dtype, device: 'cpu' });
      await model.dispose();
      return;
    } catch (error) {
      failures.push(error);
    }
  }
  throw failures[0];
}

/** Files that transformers.js does not ask for, but that say how a model is to be used. */
async function downloadOptional(hubUrl: string, id: string, path: string, directory: string): Promise<void> {
  const url = `${hubUrl}/${id}/resolve/main/${path}`;
  const response = await fetch(url);
  if (response.status === 404) return;
  if (!response.ok) throw new Error(`${url} answers ${response.status}`);
  const target = join(directory, path);
  await mkdir(dirname(target), { recursive: true });
  await writeFile(target, new Uint8Array(await response.arrayBuffer()));
}

/** `fetch` says only that it failed; its cause says why. */
function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? `${error.message} (${error.cause.message})` : error.message;
}
