/** Similar passages as text for a terminal. */
import type { SimilarAnswer, SimilarHit } from '@loci/engine';
import type { Terminal } from '../terminal.js';
import { counted, describeDuplicates, describeOrigin, describePlace, joined } from './describe-passage.js';
import { indent } from './indent.js';
import { markRanges } from './mark-ranges.js';
import { plainText } from './plain-text.js';

type Page = Pick<Terminal, 'style' | 'width'>;

const MARGIN = 5;

export function formatSimilar(answer: SimilarAnswer, page: Page): string {
  const example = answer.passage === null ? [] : [indent(plainText(answer.passage.text), 0, page.width)];
  if (answer.hits.length === 0) return `${[...example, 'No similar passage was found.'].join('\n\n')}\n`;
  const hits = answer.hits.map((hit) => formatHit(hit, answer, page));
  const summary = `${answer.hits.length} of ${counted(answer.total, 'similar passage')}, ${Math.round(answer.tookMs)} ms`;
  return `${[...example, ...hits, summary].join('\n\n')}\n`;
}

function formatHit(hit: SimilarHit, answer: SimilarAnswer, page: Page): string {
  const { rank, relation, similarity, passage, document, alignment, part } = hit;
  const title = page.style(plainText(document.title), 'bold');
  const partNumber = answer.parts.findIndex(({ start, end }) => part?.start === start && part.end === end) + 1;
  const label = joined([
    relation,
    `similarity ${similarity.toFixed(2)}`,
    answer.parts.length > 1 && partNumber > 0 ? `like part ${partNumber} of the text` : null,
  ]);
  const origin = describeOrigin(document);
  const shared = alignment
    .filter(({ kind }) => kind === 'same')
    .map(({ found }) => ({ ...found, style: 'bold' as const }));
  const duplicates = describeDuplicates(hit.duplicates);
  return [
    `${String(rank).padStart(MARGIN - 2)}  ${indent(title, MARGIN, page.width).trimStart()}`,
    ...(origin === '' ? [] : [indent(page.style(origin, 'dim'), MARGIN, page.width)]),
    indent(page.style(describePlace(passage, document, label), 'dim'), MARGIN, page.width),
    indent(markRanges(plainText(passage.text), shared, page), MARGIN, page.width),
    ...(duplicates === null ? [] : [indent(page.style(duplicates, 'dim'), MARGIN, page.width)]),
  ].join('\n');
}
