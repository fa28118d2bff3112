/** Says of a stack of near-duplicates in how many sources it stands and when it was first there. */
import type { Hit } from '@loci/engine';

export interface DuplicateSummary {
  /** Documents that hold the passage, the hit's own among them; each passage of one document counts. */
  readonly places: number;
  /** Different sources that are named. */
  readonly sources: number;
  /** The earliest ISO date among them, or null where none has a date. That of a file tells nothing of its text. */
  readonly earliest: string | null;
}

export function duplicateSummary({ document, duplicates }: Pick<Hit, 'document' | 'duplicates'>): DuplicateSummary {
  const all = [document, ...duplicates];
  const sources = new Set(all.map(({ source }) => source).filter((source) => source !== null));
  const dates = all.map(({ date, dateDerived }) => (dateDerived ? null : date)).filter((date) => date !== null);
  return { places: all.length, sources: sources.size, earliest: dates.sort()[0] ?? null };
}
