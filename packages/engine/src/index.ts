/** The engine's public face. */
export { ANALYZED_LANGUAGES, ANALYZER_VERSION, analyzedLanguage, guessLanguage } from './analysis/index.js';
export type {
  Alignment,
  DocumentAnswer,
  DocumentFilter,
  DocumentsAnswer,
  DocumentView,
  Explanation,
  FacetCount,
  GroupBy,
  Highlight,
  Hit,
  Matched,
  MatrixAnswer,
  MatrixOrder,
  MatrixRequest,
  MatrixRow,
  ParsedQuery,
  PassageAnswer,
  PassageReference,
  PassageView,
  Relation,
  RerankingExplanation,
  SearchAnswer,
  Searcher,
  SearchMode,
  SearchRequest,
  SimilarAnswer,
  SimilarHit,
  SimilarRequest,
  StatsAnswer,
  SuggestAnswer,
  TermExplanation,
} from './answer/index.js';
export type {
  DocumentMetadata,
  Omission,
  OmissionReason,
  Passage,
  PassageKind,
  PassagePlace,
  SourceDocument,
  TextRange,
} from './document.js';
export type { Embedder, ModelIdentity, PassageEmbedding, WordEmbedding } from './embedder.js';
export { LociError, type LociErrorCode, type LociErrorOptions } from './errors.js';
export { type Judgments, ndcg, recall, reciprocalRank } from './evaluation/index.js';
export { createIndexWriter, type IndexWriter, type IndexWriterOptions } from './format/index-writer.js';
export { FORMAT_VERSION, type Manifest, parseManifest, serializeManifest } from './format/manifest.js';
export { type OpenIndex, openIndex } from './format/open-index.js';
export {
  createPartsReader,
  EXPORT_VERSION,
  type ExportedModel,
  type FetchPart,
  type PackedParts,
  type PackingTools,
  type PartsManifest,
  type PartsReaderOptions,
  type PlannedPart,
  packParts,
  pages,
  parsePartsManifest,
  partPath,
  partsOfFiles,
  planParts,
  serializePartsManifest,
  WHOLE_PART_BYTES,
} from './parts/index.js';
export { formatQuery, parseQuery, unfinishedWord } from './query/index.js';
export { FOREIGN_QUERIES } from './ranking/foreign-queries.js';
export { DEFAULT_RANKING, type RankingSettings } from './ranking/settings.js';
export type { Cancellation, Reranker, RerankerIdentity } from './reranker.js';
export { createSearcher, type EvaluatedSearcher, type SearcherOptions } from './search/create-searcher.js';
export { layOutTiles, type MatrixTile, type TileLevel, tileLevel } from './search/matrix-tiles.js';
export {
  dequantizeVector,
  type QuantizedVector,
  quantizeVector,
} from './semantic/quantize.js';
export {
  createEmbeddingQuantizer,
  type EmbeddingQuantizer,
  type QuantizedEmbedding,
} from './semantic/quantize-embedding.js';
export type { FileDigest, FileSink, IndexReader, IndexSink } from './storage.js';
export { detectParagraphBreaks, findLines, type ParagraphBreaks, splitSentences } from './text/index.js';
