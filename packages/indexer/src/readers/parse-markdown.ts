/** Parses Markdown within a time, whatever it holds. */
import type { fromMarkdown, Options } from 'mdast-util-from-markdown';

export type MarkdownRoot = ReturnType<typeof fromMarkdown>;
type Extension = NonNullable<Options['extensions']>[number];
type Construct = Extract<NonNullable<NonNullable<Extension['text']>['null']>, { tokenize: unknown }>;

export interface ParsedMarkdown {
  readonly root: MarkdownRoot;
  /** True where emphasis was not looked for: its marks stand in the text. */
  readonly leavesMarks: boolean;
}

/**
 * What pairing the marks of emphasis may cost, as the sum of the squares of their number in each paragraph: some ten
 * seconds. No text that somebody wrote comes near, and the parser does it in one go that nothing can end.
 */
const MAX_MARK_PAIRS = 4e8;
/** Paragraphs with fewer marks cost next to nothing. */
const FEW_MARKS = 1_000;

/** The characters that open something within a line or end it, and so are come to again and again. */
const INLINE_CODES = [-5, -4, -3, ...[...'!&*<[\\]_`'].map((character) => character.charCodeAt(0))];
const CONTAINER_CODES = [...'*+->0123456789'].map((character) => character.charCodeAt(0));
const DEFINITION_CODE = '['.charCodeAt(0);

/** Throws what `late` makes where the parser is still at work after `maxMs`. */
export async function parseMarkdown(source: string, maxMs: number, late: () => Error): Promise<ParsedMarkdown> {
  const { fromMarkdown: parse } = await import('mdast-util-from-markdown');
  const leavesMarks = hasTooManyMarks(source);
  const extensions = [clock(performance.now() + maxMs, late), ...(leavesMarks ? [withoutEmphasis] : [])];
  return { root: parse(source, { extensions }), leavesMarks };
}

const withoutEmphasis: Extension = { disable: { null: ['attention'] } };

/**
 * The parser runs without a pause, and some texts take it time that grows with the square of their length: comments that
 * are never closed, lists that lie a thousand deep. Something to find that is never there lets us look at the clock at
 * every place where it begins to look.
 */
function clock(end: number, late: () => Error): Extension {
  const construct: Construct = {
    tokenize(_effects, _ok, notFound) {
      if (performance.now() > end) throw late();
      return notFound;
    },
  };
  const at = (codes: readonly number[]) => Object.fromEntries(codes.map((code) => [code, construct]));
  return {
    document: { null: construct, ...at(CONTAINER_CODES) },
    contentInitial: at([DEFINITION_CODE]),
    text: at(INLINE_CODES),
  };
}

function hasTooManyMarks(source: string): boolean {
  let pairs = 0;
  let marks = 0;
  for (const [found] of source.matchAll(/[*_]+|\n[ \t]*(?=\n)/g)) {
    if (!found.startsWith('\n')) {
      marks += found.length;
      continue;
    }
    if (marks > FEW_MARKS) pairs += marks ** 2;
    marks = 0;
  }
  if (marks > FEW_MARKS) pairs += marks ** 2;
  return pairs > MAX_MARK_PAIRS;
}
