/** Reads the queries and judgments of a collection in BEIR layout. */

export interface Query {
  readonly id: string;
  readonly text: string;
}

/** `jsonLines` holds objects with `_id` and `text`. */
export function readQueries(jsonLines: string): Query[] {
  return jsonLines
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const { _id: id, text } = JSON.parse(line) as { _id: string; text: string };
      return { id, text };
    });
}

/** Grades above 0 by query and document. Queries without a relevant document are left out: no ranking of them is better. */
export function readJudgments(tsv: string): Map<string, Map<string, number>> {
  const judgments = new Map<string, Map<string, number>>();
  for (const line of tsv.split('\n').slice(1)) {
    const [query, document, grade] = line.split('\t');
    if (query === undefined || document === undefined || !(Number(grade) > 0)) continue;
    const grades = judgments.get(query) ?? new Map<string, number>();
    judgments.set(query, grades.set(document, Number(grade)));
  }
  return judgments;
}
