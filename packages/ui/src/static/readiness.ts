/** How far an exported index is with its search by meaning, which is loaded after the first use. */

/**
 * - `words`: only words are searched so far; nothing more was asked for
 * - `loading`: the model and the vectors are on their way; words are searched meanwhile
 * - `ready`: meaning is searched, too
 * - `unavailable`: it stays at words, and `detail` says why
 */
export type Readiness =
  | { readonly state: 'words' | 'ready' }
  | { readonly state: 'loading'; readonly loadedBytes: number; readonly totalBytes: number }
  | { readonly state: 'unavailable'; readonly detail: string };
