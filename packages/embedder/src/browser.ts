/** The embedder's face to browsers: it imports nothing of Node. */
export { type BrowserModel, loadBrowserEmbedder } from './browser-embedder.js';
