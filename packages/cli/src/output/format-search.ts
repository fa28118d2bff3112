/** A search's answer as text for a terminal. */
import type { GroupBy, Hit, SearchAnswer } from '@loci/engine';
import type { Terminal } from '../terminal.js';
import { counted, describeDuplicates, describeMatched, describeOrigin, describePlace } from './describe-passage.js';
import { formatExplanation } from './format-explanation.js';
import { indent } from './indent.js';
import { markRanges } from './mark-ranges.js';
import { plainText } from './plain-text.js';

export interface SearchFormat {
  readonly group: GroupBy;
  /** How many were passed over, for the line on how to see more. */
  readonly offset: number;
}

type Page = Pick<Terminal, 'style' | 'width'>;

/** Room for ranks up to 999 before the text of a hit. */
const MARGIN = 5;

export function formatSearch(answer: SearchAnswer, format: SearchFormat, page: Page): string {
  const { hits, total } = answer;
  if (total === 0) return `${nothingFits(answer)}\n`;
  const blocks = hits.map((hit) => (hit.group ? formatGroup(hit, format.group, page) : formatHit(hit, page)));
  return `${[...blocks, summarize(answer, format)].join('\n\n')}\n`;
}

function nothingFits(answer: SearchAnswer): string {
  return [`Nothing fits: ${plainText(answer.query)}`, ...describeRest(answer)].join('\n');
}

function summarize(answer: SearchAnswer, { group, offset }: SearchFormat): string {
  const { hits, total, tookMs } = answer;
  const things = counted(total, group === 'none' ? 'passage' : group);
  const shown = hits.length === 0 ? `None beyond ${offset}` : `${offset + 1} to ${offset + hits.length}`;
  const more = offset + hits.length < total && hits.length > 0 ? `; more with --offset ${offset + hits.length}` : '';
  return [`${shown} of ${things}, ${Math.round(tookMs)} ms${more}`, ...describeRest(answer)].join('\n');
}

/** What the list does not show: a line for each thing that is to be said. */
function describeRest({ omitted, missing, didYouMean }: SearchAnswer): string[] {
  return [
    ...(omitted > 0
      ? [`${counted(omitted, 'weaker passage')} hidden; --include-weaker shows ${omitted === 1 ? 'it' : 'them'}`]
      : []),
    ...(missing.length > 0 ? [`No document holds: ${missing.map(plainText).join(', ')}`] : []),
    ...(didYouMean === null ? [] : [`Did you mean: ${plainText(didYouMean)}`]),
  ];
}

function formatHit(hit: Hit, page: Page): string {
  return [formatTitle(hit.rank, hit.document.title, page), formatOrigin(hit, page), formatPassage(hit, page)].join(
    '\n',
  );
}

function formatGroup(hit: Hit, group: GroupBy, page: Page): string {
  const { key, total, more } = hit.group ?? { key: null, total: 1, more: [] };
  const members = [hit, ...more];
  const rest = total - members.length;
  const passages = members.map((member) =>
    group === 'source'
      ? `${formatDocument(member, page)}\n${formatPassage(member, page)}`
      : formatPassage(member, page),
  );
  return [
    ...(group === 'source'
      ? [formatTitle(hit.rank, key ?? 'No source given', page)]
      : [formatTitle(hit.rank, hit.document.title, page), formatOrigin(hit, page)]),
    passages.join('\n\n'),
    ...(rest > 0 ? [indent(`and ${counted(rest, 'passage')} more`, MARGIN, page.width)] : []),
  ].join('\n');
}

function formatTitle(rank: number, title: string, page: Page): string {
  const [first = '', ...rest] = indent(page.style(plainText(title), 'bold'), MARGIN, page.width).split('\n');
  return [`${String(rank).padStart(MARGIN - 2)}  ${first.slice(MARGIN)}`, ...rest].join('\n');
}

function formatOrigin({ document }: Hit, page: Page): string {
  const origin = describeOrigin(document);
  // Without anything known, the id tells at least which file it is.
  return indent(page.style(origin === '' ? plainText(document.id) : origin, 'dim'), MARGIN, page.width);
}

function formatDocument(hit: Hit, page: Page): string {
  return indent(plainText(hit.document.title), MARGIN, page.width);
}

function formatPassage(hit: Hit, page: Page): string {
  const { passage, document, highlights } = hit;
  const place = describePlace(passage, document, describeMatched(hit.matched));
  const ranges = highlights.map(({ start, end, kind }) => ({
    start,
    end,
    style: kind === 'term' ? ('bold' as const) : ('underline' as const),
  }));
  const duplicates = describeDuplicates(hit.duplicates);
  return [
    indent(page.style(place, 'dim'), MARGIN, page.width),
    indent(markRanges(plainText(passage.text), ranges, page), MARGIN, page.width),
    ...(duplicates === null ? [] : [indent(page.style(duplicates, 'dim'), MARGIN, page.width)]),
    ...(hit.explain ? [indent(page.style(formatExplanation(hit.explain), 'dim'), MARGIN, page.width)] : []),
  ].join('\n');
}
