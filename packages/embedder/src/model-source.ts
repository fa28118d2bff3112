/** Names a model as plain data, which may be handed to a worker thread, and finds out what a user's text names. */
import { stat } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { LociError } from '@loci/engine';

/** Texts with the vectors that a sound model gives them. */
export interface SelfTest {
  readonly cases: readonly {
    readonly text: string;
    /** The direction of the vector, [dimensions]: signed bytes in base64. Its length does not matter. */
    readonly vector: string;
  }[];
  /** The least cosine similarity to the stored vector that passes, 0 to 1. */
  readonly minCosine: number;
}

/** A folder in the layout of transformers.js: `config.json`, `tokenizer.json`, `tokenizer_config.json`, `onnx/…`. */
export interface DirectoryModelSource {
  readonly kind: 'directory';
  readonly name: string;
  /** An absolute path. */
  readonly directory: string;
  /** Where given, a directory with another fingerprint is refused as damaged. */
  readonly fingerprint?: string;
  /** What queries are embedded with; where absent, the model's one graph embeds everything. */
  readonly exact?: ExactGraph;
  /** Where absent, the model must pass a test that any sentence embedding model passes. */
  readonly selfTest?: SelfTest;
}

/**
 * A second graph over the weights of a model, slower, which gives the same bits in every runtime. Its vectors differ
 * from those of the model's own graph by no more than rounding, so that both are of one model and can be compared.
 */
export interface ExactGraph {
  /** Stands for `model` in the name of its file: `onnx/<name>_quantized.onnx` beside `onnx/model_quantized.onnx`. */
  readonly name: string;
  /** Of its file; another is refused as damaged. */
  readonly sha256: string;
}

/** A model of the Hugging Face hub, downloaded once. The only kind that uses the network. */
export interface HubModelSource {
  readonly kind: 'hub';
  /** For example `Xenova/bge-small-en-v1.5`. */
  readonly id: string;
}

export type ModelSource = DirectoryModelSource | HubModelSource;

/** `name` or `owner/name`, as the hub allows them. */
const HUB_ID = /^(?!.*(?:\.\.|--))[A-Za-z0-9][\w.-]*(?:\/[A-Za-z0-9][\w.-]*)?$/;

/**
 * What `--model <text>` or `--rerank <text>` names: a directory where there is one, else a model of the hub.
 *
 * @param example the id of a model of the kind that is asked for, for the message
 * @throws LociError `model-unavailable` where it is neither a directory nor can be the id of a model
 */
export async function resolveModel(text: string, example = 'Xenova/bge-small-en-v1.5'): Promise<ModelSource> {
  const directory = resolve(text);
  if (text !== '' && (await isDirectory(directory))) return { kind: 'directory', name: basename(directory), directory };
  if (HUB_ID.test(text)) return { kind: 'hub', id: text };
  throw new LociError(
    'model-unavailable',
    `No model "${text}": there is no folder ${directory}, and it cannot be the id of a model on the Hugging Face hub. ` +
      `Name a folder that holds a model in the layout of transformers.js, or an id such as ${example}.`,
    { subject: text },
  );
}

async function isDirectory(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch {
    return false;
  }
}
