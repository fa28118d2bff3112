/** Similar passages as text for a terminal. */
import type { Alignment, SimilarAnswer, SimilarHit } from '@loci/engine';
import type { Terminal } from '../terminal.js';
import { counted, describeDuplicates, describeOrigin, describePlace, joined } from './describe-passage.js';
import { indent } from './indent.js';
import { plainText } from './plain-text.js';

type Page = Pick<Terminal, 'style' | 'width'>;

const MARGIN = 5;

/** `pasted` is the text that was compared; null where the example is a passage, which the answer holds. */
export function formatSimilar(answer: SimilarAnswer, pasted: string | null, page: Page): string {
  const example = answer.passage === null ? [] : [indent(plainText(answer.passage.text), 0, page.width)];
  if (answer.hits.length === 0) return `${[...example, 'No similar passage was found.'].join('\n\n')}\n`;
  const hits = answer.hits.map((hit) => formatHit(hit, answer, pasted, page));
  const summary = `${answer.hits.length} of ${counted(answer.total, 'similar passage')}, ${Math.round(answer.tookMs)} ms`;
  return `${[...example, ...hits, summary].join('\n\n')}\n`;
}

function formatHit(hit: SimilarHit, answer: SimilarAnswer, pasted: string | null, page: Page): string {
  const { rank, relation, similarity, passage, document, alignment, part } = hit;
  const title = page.style(plainText(document.title), 'bold');
  const partNumber = answer.parts.findIndex(({ start, end }) => part?.start === start && part.end === end) + 1;
  const label = joined([
    relation,
    `similarity ${similarity.toFixed(2)}`,
    answer.parts.length > 1 && partNumber > 0 ? `like part ${partNumber} of the text` : null,
  ]);
  const origin = describeOrigin(document);
  const { start, end } = part ?? answer.parts[0] ?? { start: 0, end: 0 };
  const example = answer.passage?.text ?? (pasted ?? '').slice(start, end);
  const duplicates = describeDuplicates(hit.duplicates);
  return [
    `${String(rank).padStart(MARGIN - 2)}  ${indent(title, MARGIN, page.width).trimStart()}`,
    ...(origin === '' ? [] : [indent(page.style(origin, 'dim'), MARGIN, page.width)]),
    indent(page.style(describePlace(passage, document, label), 'dim'), MARGIN, page.width),
    indent(markDifference(example, passage.text, alignment, page), MARGIN, page.width),
    ...(duplicates === null ? [] : [indent(page.style(duplicates, 'dim'), MARGIN, page.width)]),
  ].join('\n');
}

/** The found text with what is the same in bold, and each change as `[was → is]`. */
function markDifference(example: string, found: string, alignment: readonly Alignment[], page: Page): string {
  let marked = '';
  let at = 0;
  for (const { kind, example: was, found: is } of alignment) {
    marked += plainText(found.slice(at, is.start));
    const now = plainText(found.slice(is.start, is.end));
    const before = plainText(example.slice(was.start, was.end));
    if (kind === 'same') marked += page.style(now, 'bold');
    else if (is.start === is.end) marked += ` [${before} →]`;
    else marked += before === '' ? `[→ ${now}]` : `[${before} → ${now}]`;
    at = is.end;
  }
  return marked + plainText(found.slice(at));
}
