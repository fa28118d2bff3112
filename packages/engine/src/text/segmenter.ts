/** Intl segmenters, made once for each language and granularity: making one takes milliseconds. */

const segmenters = new Map<string, Intl.Segmenter>();

/** A segmenter for a BCP 47 tag; one that is malformed or unknown gives the rules common to all languages. */
export function segmenterFor(language: string | null, granularity: 'sentence' | 'word'): Intl.Segmenter {
  const key = `${granularity} ${language ?? ''}`;
  let segmenter = segmenters.get(key);
  if (segmenter === undefined) {
    segmenter = new Intl.Segmenter(isLanguageTag(language) ? language : 'und', { granularity });
    segmenters.set(key, segmenter);
  }
  return segmenter;
}

function isLanguageTag(language: string | null): language is string {
  return language !== null && /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(language) && isAccepted(language);
}

function isAccepted(language: string): boolean {
  try {
    return Intl.getCanonicalLocales(language).length === 1;
  } catch {
    return false;
  }
}
