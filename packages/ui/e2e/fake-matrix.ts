/** The matrix of the canned answers: lit by the hits of the same search. */
import type { DocumentAnswer, MatrixAnswer } from '@loci/engine';
import { fakeSearch } from './fake-answers.js';

export function fakeMatrix(corpus: readonly DocumentAnswer[], parameters: URLSearchParams): MatrixAnswer {
  const asked = new URLSearchParams(parameters);
  asked.set('limit', '10000');
  asked.set('offset', '0');
  const { query, mode, hits, total, omitted } = fakeSearch(corpus, asked);
  const order = parameters.get('order') === 'strength' ? 'strength' : 'date';
  const offset = Number(parameters.get('offset') ?? 0);
  const rows = corpus.map(({ id, title, source, author, date, language, file, passageCount }) => {
    const lit = hits.filter(({ document }) => document.id === id).sort((a, b) => a.passage.ordinal - b.passage.ordinal);
    return {
      document: { id, title, source, author, date, language, file, passageCount },
      ordinals: lit.map(({ passage }) => passage.ordinal),
      passageIds: lit.map(({ passage }) => passage.id),
      words: lit.map(({ matched, score }) => (matched === 'meaning' ? 0 : Math.min(1, score / 4))),
      meaning: lit.map(({ matched, rank }) => (matched === 'words' ? 0 : 1 / rank)),
    };
  });
  const rankOf = (id: string) => hits.find(({ document }) => document.id === id)?.rank ?? Number.MAX_SAFE_INTEGER;
  const ordered = rows.toSorted((a, b) =>
    order === 'strength'
      ? rankOf(a.document.id) - rankOf(b.document.id)
      : (a.document.date ?? '9999').localeCompare(b.document.date ?? '9999'),
  );
  const listed = ordered.filter(({ ordinals }) => parameters.get('silent') !== 'false' || ordinals.length > 0);
  return {
    query,
    mode,
    order,
    tookMs: 3,
    total,
    lit: total,
    omitted,
    documents: rows.length,
    silent: rows.filter(({ ordinals }) => ordinals.length === 0).length,
    rows: listed.slice(offset, offset + Number(parameters.get('limit') ?? 100)),
  };
}
