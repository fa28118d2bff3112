/** What narrows and orders a question: modes and filters, which several requests share. */

/** `lexical` is by words alone, `semantic` by meaning alone, `hybrid` fuses both. */
export type SearchMode = 'hybrid' | 'lexical' | 'semantic';

/** Keeps documents for which every given condition holds. A document without a date fails any condition on dates. */
export interface DocumentFilter {
  /** Any of these sources, compared exactly; '' stands for documents without one. Empty or absent: all. */
  readonly sources?: readonly string[];
  /** As `sources`. */
  readonly authors?: readonly string[];
  /** ISO 8601 dates (`2025`, `2025-05`, `2025-05-22`), both inclusive. */
  readonly from?: string;
  readonly to?: string;
}
