/** The parts that a page may style from outside, as `exportparts` hands them on from one shadow root to the next. */

export const BOX_PARTS = 'box, input, suggestions, suggestion-option';

export const RESULTS_PARTS =
  'filters, modes, sources, group-toggle, results, summary, readiness, matrix-toggle, matrix, matrix-row, tile, ' +
  'preview, suggestion, missing, hits, weaker, group, end, none, error, hit, origin, source, author, date, title, link, text, ' +
  'term, sentence, matched, position, headings, page, time, strip, actions, original, similar, explanation, citation, ' +
  'citation-text, duplicates';

export const ARTICLE_PARTS = 'dialog, article-title, found-passage, left-out, close, text, origin, source, date';
