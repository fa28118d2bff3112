/** The engine's public face. */
export * from './answer.js';
export * from './document.js';
export * from './embedder.js';
export * from './errors.js';
export { FORMAT_VERSION, type Manifest } from './format/manifest.js';
export {
  dequantizeVector,
  type QuantizedEmbedding,
  type QuantizedVector,
  quantizeVector,
} from './semantic/quantize.js';
export * from './storage.js';
