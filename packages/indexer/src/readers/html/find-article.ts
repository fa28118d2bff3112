/** Finds the article in a page: the element that holds it, and the texts in it that may be part of the article. */
import { BODY, COMMENTS, FRAME_ELEMENTS, FRAME_ROLES, hintOf, isFurnitureHint, LIKELY } from './hints.js';
import { closest, type HtmlElement, isWithin, selfAndAncestors, sumUp } from './html-tree.js';
import { countOf, isProse, linkShare, weightOf } from './measures.js';
import { findSegments, isHidden, isNoteMark, type Segment } from './page-segments.js';

/** Shorter texts do not say where the article is (Readability.js has the same figure). */
const MIN_SCORED_WEIGHT = 25;
/** Beyond this weight a longer paragraph is no better sign of an article (Readability.js: three points of a hundred). */
const POINT_WEIGHT = 100;
const MAX_POINTS = 3;
/** A paragraph speaks for the elements that it stands in, up to this many. */
const MAX_LEVELS = 6;
const COMMA = /[,،、，；;]/g;

/** An element that has this share of the page's prose is no furniture, whatever it is called. */
const MAX_FURNITURE_SHARE = 0.4;
/** With so much prose beside it, comments are comments and not the page's own text. */
const MIN_ARTICLE_WEIGHT = 250;
/** The prose that an element must have, as a multiple of its part's, to hold more of the article than the part does. */
const MORE = 1.3;
const BODY_BONUS = 1.25;
const LIKELY_BONUS = 1.1;

const ARTICLE = new Set(['article']);
const ARTICLE_OR_MAIN = new Set(['article', 'main']);
const TITLE_HEADING = new Set(['h1']);
const TEXT_ELEMENTS = new Set(['p', 'li', 'dt', 'dd', 'pre', 'blockquote', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6']);
/** Above all the page's text: they are never chosen, but for a page with nothing in it that stands out. */
const OUTERMOST = new Set(['#document', 'html']);

type Weights = ReadonlyMap<HtmlElement, number>;

/** The texts of the page's main content in order, without menus and other furniture; empty for a page without text. */
export function findArticle(root: HtmlElement): Segment[] {
  const prose = weighProse(root, findSegments(root, isHidden));
  const isLeftOut = (element: HtmlElement) =>
    isHidden(element) || isNoteMark(element) || isFurniture(element, prose, root);
  const segments = findSegments(root, isLeftOut);
  const holder = chooseHolder(root, segments);
  return segments.filter((segment) => isWithin(segment.holder, holder));
}

/** The weight of the prose in each element. */
function weighProse(root: HtmlElement, segments: readonly Segment[]): Weights {
  return sumOf(root, segments, (segment) => (isProse(segment) ? weightOf(segment.text) : 0));
}

function sumOf(root: HtmlElement, segments: readonly Segment[], measure: (segment: Segment) => number): Weights {
  const own = new Map<HtmlElement, number>();
  for (const segment of segments) own.set(segment.holder, (own.get(segment.holder) ?? 0) + measure(segment));
  return sumUp(root, own);
}

function isFurniture(element: HtmlElement, prose: Weights, root: HtmlElement): boolean {
  const { name } = element;
  if (name === 'body' || name === 'html' || name === 'main') return false;
  const own = prose.get(element) ?? 0;
  const all = prose.get(root) ?? 0;
  const hint = hintOf(element);
  const isBody = BODY.test(hint);
  if (!isBody && COMMENTS.test(hint) && all - own >= MIN_ARTICLE_WEIGHT) return true;
  if (own > MAX_FURNITURE_SHARE * all) return false;
  if (FRAME_ELEMENTS.has(name) || FRAME_ROLES.has(element.attributes.get('role') ?? '')) return true;
  if (isBody) return false;
  return (name === 'header' && closest(element, ARTICLE_OR_MAIN) === null) || isFurnitureHint(hint);
}

/** As Readability.js has it: paragraphs give points to what they stand in, the less the further up; links take away. */
function chooseHolder(root: HtmlElement, segments: readonly Segment[]): HtmlElement {
  const prose = weighProse(root, segments);
  const titled = articleOfTitle(segments, prose);
  let best = root;
  let bestScore = 0;
  for (const [element, score] of scoreElements(root, segments)) {
    // Of equals the outer one, which comes after, also has what is too short to count.
    if (score < bestScore || (titled !== null && !isWithin(element, titled))) continue;
    best = element;
    bestScore = score;
  }
  return widen(containerOf(best), prose, titled);
}

function scoreElements(root: HtmlElement, segments: readonly Segment[]): Map<HtmlElement, number> {
  const points = new Map<HtmlElement, number>();
  for (const segment of segments) {
    const weight = weightOf(segment.text);
    if (weight < MIN_SCORED_WEIGHT) continue;
    const own = pointsOf(segment, weight);
    let level = 0;
    for (const at of selfAndAncestors(segment.holder)) {
      if (level === MAX_LEVELS) break;
      const divisor = level <= 1 ? 1 : level === 2 ? 2 : 3 * level;
      points.set(at, (points.get(at) ?? 0) + own / divisor);
      level += 1;
    }
  }
  const lengths = sumOf(root, segments, ({ text }) => text.length);
  const linkLengths = sumOf(root, segments, ({ linkLength }) => linkLength);
  const shareOfText = (element: HtmlElement) => 1 - (linkLengths.get(element) ?? 0) / (lengths.get(element) ?? 1);
  return new Map([...points].map(([element, sum]) => [element, sum * shareOfText(element) * bonusOf(element)]));
}

/** A paragraph may be all the prose there is; the article is what it stands in. */
function containerOf(holder: HtmlElement): HtmlElement {
  return TEXT_ELEMENTS.has(holder.name) && holder.parent !== null ? holder.parent : holder;
}

function pointsOf(segment: Segment, weight: number): number {
  const points = 1 + countOf(segment.text, COMMA) + Math.min(weight / POINT_WEIGHT, MAX_POINTS);
  return points * (1 - linkShare(segment));
}

function bonusOf(element: HtmlElement): number {
  const hint = hintOf(element);
  if (BODY.test(hint)) return BODY_BONUS;
  return LIKELY.test(hint) || element.name === 'article' ? LIKELY_BONUS : 1;
}

/** The `article` that the page's first heading of level 1 stands in, if there is enough text in it; else null. */
function articleOfTitle(segments: readonly Segment[], prose: Weights): HtmlElement | null {
  const heading = segments.find(({ holder }) => closest(holder, TITLE_HEADING) !== null);
  const article = heading ? closest(heading.holder, ARTICLE) : null;
  return article !== null && (prose.get(article) ?? 0) >= MIN_ARTICLE_WEIGHT ? article : null;
}

/** Goes up while an element has much more of the prose: where an article stands in parts, the best is only one of them. */
function widen(start: HtmlElement, prose: Weights, titled: HtmlElement | null): HtmlElement {
  let best = start;
  let below = start;
  let isBody = BODY.test(hintOf(start));
  for (const at of selfAndAncestors(start)) {
    if (OUTERMOST.has(at.name)) break;
    const needed = MORE * (prose.get(best) ?? 0);
    // What is called the body is whole, unless its siblings are called and made alike.
    const gained = isBody ? (prose.get(best) ?? 0) + proseOfAlike(at, below, prose) : Infinity;
    if ((prose.get(at) ?? 0) > needed && gained > needed) best = at;
    if (!isBody && at.name !== 'body' && BODY.test(hintOf(at))) {
      best = at;
      isBody = true;
    }
    if (at === titled) break;
    below = at;
  }
  return best;
}

function proseOfAlike(parent: HtmlElement, child: HtmlElement, prose: Weights): number {
  let sum = 0;
  for (const other of parent.children) {
    if (typeof other === 'string' || other === child || other.name !== child.name) continue;
    if (firstClass(other) === firstClass(child)) sum += prose.get(other) ?? 0;
  }
  return sum;
}

function firstClass({ attributes }: HtmlElement): string {
  return /\S+/.exec(attributes.get('class') ?? '')?.[0] ?? '';
}
