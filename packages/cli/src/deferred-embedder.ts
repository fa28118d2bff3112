/** An embedder that can be handed out while its model is still being loaded. */
import { type Embedder, LociError, type ModelIdentity } from '@loci/engine';

/**
 * Its answers wait for the model, so that a server listens, and answers by words, a second sooner. `model` is what the
 * loaded model will turn out to be; whoever loads it has to see to that.
 */
export function createDeferredEmbedder(model: ModelIdentity, loading: Promise<Embedder>): Embedder {
  let loaded: Embedder | null = null;
  const noted = loading.then((embedder) => {
    loaded = embedder;
  });
  // Told to whoever waits for an answer; without one, to whoever awaits `loading`.
  noted.catch(() => undefined);
  return {
    model,
    embedQuery: async (text) => (await loading).embedQuery(text),
    embedPassage: async (segments, context) => (await loading).embedPassage(segments, context),
    countTokens(text) {
      if (loaded === null) throw new LociError('model-unavailable', `The model ${model.name} is still being loaded`);
      return loaded.countTokens(text);
    },
    close: async () => (await loading).close(),
  };
}
