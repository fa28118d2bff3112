/** Compile-time checks that the schemas and the engine's types describe the same JSON. */
import type { z } from '@hono/zod-openapi';
import type {
  DocumentAnswer,
  DocumentsAnswer,
  DocumentView,
  Hit,
  MatrixAnswer,
  MatrixRequest,
  PassageAnswer,
  PassageView,
  SearchAnswer,
  SearchRequest,
  SimilarAnswer,
  SimilarRequest,
  StatsAnswer,
  SuggestAnswer,
} from '@loci/engine';
import type { documentAnswerSchema, documentsAnswerSchema, documentViewSchema } from './document.js';
import type { matrixAnswerSchema, matrixQuerySchema } from './matrix.js';
import type { passageViewSchema } from './passage.js';
import type { passageAnswerSchema } from './passage-answer.js';
import type { groupedHitSchema, searchAnswerSchema, searchQuerySchema } from './search.js';
import type { similarAnswerSchema } from './similar.js';
import type { similarBodySchema } from './similar-body.js';
import type { statsAnswerSchema } from './stats.js';
import type { suggestAnswerSchema } from './suggest.js';

/** A type as its JSON is: flat, readonly throughout, an optional property without `undefined` among its values. */
export type Json<T> = T extends readonly (infer Item)[]
  ? readonly Json<Item>[]
  : T extends object
    ? { readonly [Key in keyof T]: Json<Exclude<T[Key], undefined>> }
    : T;

/** True only for two types that are the same as JSON; one property more, less or optional makes it false. */
export type Same<A, B> = (<T>() => T extends Json<A> ? 1 : 2) extends <T>() => T extends Json<B> ? 1 : 2 ? true : false;

export type Expect<T extends true> = T;

/** In a query string the filter is flat, and the query itself has a short name. */
type FilterParameter = 'q' | 'source' | 'author' | 'from' | 'to';

type FlatHit = Omit<Hit, 'group'>;
/** A member of a group has no group of its own, which the engine's type leaves open. */
type WithFlatHits<Answer extends { readonly hits: readonly Hit[] }> = Omit<Answer, 'hits'> & {
  readonly hits: readonly (FlatHit & {
    readonly group?: Omit<NonNullable<Hit['group']>, 'more'> & { readonly more: readonly FlatHit[] };
  })[];
};

export type Agreements = [
  Expect<Same<z.infer<typeof documentViewSchema>, DocumentView>>,
  Expect<Same<z.infer<typeof documentAnswerSchema>, DocumentAnswer>>,
  Expect<Same<z.infer<typeof documentsAnswerSchema>, DocumentsAnswer>>,
  Expect<Same<z.infer<typeof passageViewSchema>, PassageView>>,
  Expect<Same<z.infer<typeof passageAnswerSchema>, PassageAnswer>>,
  Expect<Same<z.infer<typeof groupedHitSchema>, FlatHit>>,
  Expect<Same<z.infer<typeof searchAnswerSchema>, WithFlatHits<SearchAnswer>>>,
  Expect<Same<z.infer<typeof similarAnswerSchema>, SimilarAnswer>>,
  Expect<Same<z.infer<typeof statsAnswerSchema>, StatsAnswer>>,
  Expect<Same<z.infer<typeof suggestAnswerSchema>, SuggestAnswer>>,
  Expect<
    Same<Omit<z.infer<typeof searchQuerySchema>, FilterParameter>, Required<Omit<SearchRequest, 'query' | 'filter'>>>
  >,
  Expect<Same<z.infer<typeof matrixAnswerSchema>, MatrixAnswer>>,
  Expect<
    Same<Omit<z.infer<typeof matrixQuerySchema>, FilterParameter>, Required<Omit<MatrixRequest, 'query' | 'filter'>>>
  >,
  Expect<Same<z.input<typeof similarBodySchema>, SimilarRequest>>,
];
