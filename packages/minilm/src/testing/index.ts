/** For the tests of other packages: a model that is written in a moment, where no published one can be had. */
export { type OverlapOptions, writeOverlapCrossEncoder } from './overlap-cross-encoder.js';
