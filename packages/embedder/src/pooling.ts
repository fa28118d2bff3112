/** The ways in which one vector is made of the vectors of the tokens. */

/**
 * - `mean`: their mean, special tokens included
 * - `first`: that of the first token (BERT's `[CLS]`)
 */
const POOLINGS = ['mean', 'first'] as const;
export type Pooling = (typeof POOLINGS)[number];

export function isPooling(text: string): text is Pooling {
  return POOLINGS.some((pooling) => pooling === text);
}
