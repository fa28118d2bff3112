/** Reads relevance judgments: BEIR's table of three columns, or TREC's of four. */
import { type Judgments, LociError } from '@loci/engine';

/** The grades of documents, by query. */
export type Qrels = ReadonlyMap<string, Judgments>;

/**
 * BEIR: `query-id corpus-id score`, parted by tabs, with a header. TREC: `query iteration document grade`, parted by any
 * white space, without one. Ids of the former may hold spaces. `name` is the file's, for messages.
 * Throws `unreadable` with the line at fault.
 */
export function parseQrels(content: string, name: string): Qrels {
  const qrels = new Map<string, Map<string, number>>();
  for (const [number, line] of content.split(/\r?\n/).entries()) {
    if (line.trim() === '' || (number === 0 && /^query-id\t/.test(line))) continue;
    const judgment = parseLine(line);
    if (judgment === null) {
      const place = `${name}:${number + 1}`;
      const expected = '"query-id<tab>corpus-id<tab>score" or "query 0 document grade"';
      throw new LociError('unreadable', `${place} is not a judgment; expected ${expected}`, { subject: place });
    }
    const grades = qrels.get(judgment.queryId) ?? new Map<string, number>();
    qrels.set(judgment.queryId, grades.set(judgment.documentId, judgment.grade));
  }
  return qrels;
}

interface Judgment {
  readonly queryId: string;
  readonly documentId: string;
  readonly grade: number;
}

function parseLine(line: string): Judgment | null {
  const tabbed = line.split('\t');
  if (tabbed.length === 3) return toJudgment(tabbed[0], tabbed[1], tabbed[2]);
  const spaced = line.trim().split(/\s+/);
  return spaced.length === 4 ? toJudgment(spaced[0], spaced[2], spaced[3]) : null;
}

function toJudgment(queryId = '', documentId = '', grade = ''): Judgment | null {
  if (queryId === '' || documentId === '' || !/^-?\d+(\.\d+)?$/.test(grade.trim())) return null;
  return { queryId, documentId, grade: Number(grade) };
}
