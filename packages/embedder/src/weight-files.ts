/** The forms in which transformers.js knows a model's weights, and the files that hold them. */

/** The suffixes that transformers.js knows for `onnx/model<suffix>.onnx`, in order of preference on a processor. */
export const WEIGHT_FILES = [
  { dtype: 'q8', path: 'onnx/model_quantized.onnx' },
  { dtype: 'int8', path: 'onnx/model_int8.onnx' },
  { dtype: 'uint8', path: 'onnx/model_uint8.onnx' },
  { dtype: 'fp32', path: 'onnx/model.onnx' },
  { dtype: 'fp16', path: 'onnx/model_fp16.onnx' },
  { dtype: 'q4', path: 'onnx/model_q4.onnx' },
] as const;

export type WeightType = (typeof WEIGHT_FILES)[number]['dtype'];

/** What transformers.js calls a graph unless it is told otherwise. */
export const MODEL_GRAPH = 'model';

/** The file of a graph: that of the weights where it is the model's own, else one beside it. */
export function graphPath(weightType: WeightType, graph: string): string {
  return weightsPath(weightType).replace(`/${MODEL_GRAPH}`, `/${graph}`);
}

/** The file that holds the weights, also for other graphs over them. */
export function weightsPath(weightType: WeightType): string {
  const file = WEIGHT_FILES.find(({ dtype }) => dtype === weightType);
  if (file === undefined) throw new RangeError(`"${weightType}" is none of ${WEIGHT_FILES.map(({ dtype }) => dtype)}.`);
  return file.path;
}
