/** Loads transformers.js when a model is first needed: it takes a third of a second that other commands need not wait for. */

export type Transformers = typeof import('@xenova/transformers');

/** The package is Hugging Face's; the workspace gives it the name under which the project's owner knows it. */
export async function importTransformers(): Promise<Transformers> {
  const transformers = await import('@xenova/transformers');
  // Its warnings repeat what is thrown and turned into a message here.
  transformers.env.logLevel = transformers.LogLevel.ERROR;
  return transformers;
}
