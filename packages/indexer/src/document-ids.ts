/** Sees to it that no two documents of an index have one id. */
import { LociError } from '@loci/engine';

interface DocumentOrigin {
  /** As the reader tells it: `corpus.jsonl:12`. */
  readonly origin: string;
  /** The absolute path or the URL of the file. */
  readonly location: string;
}

/**
 * The id of a record stays as it is given, whatever else is indexed: links, citations and judgements go by it, and must
 * not come to mean another document when a file comes or goes. So the later of two documents of one id is left out.
 */
export function createDocumentIds() {
  const firstById = new Map<string, DocumentOrigin>();
  return {
    /** The fault where a document had the id before; null, and the id is taken, where none had. */
    claim(id: string, document: DocumentOrigin): LociError | null {
      const first = firstById.get(id);
      if (!first) firstById.set(id, document);
      return first ? repeatedId(id, document, first) : null;
    },
  };
}

function repeatedId(id: string, second: DocumentOrigin, first: DocumentOrigin): LociError {
  // Files of one name in two folders that were named apart can only be told by their whole paths.
  const isOfPath = first.origin === second.origin;
  const nameOf = (one: DocumentOrigin) => (isOfPath ? one.location : one.origin);
  const remedy = isOfPath
    ? 'Index the folder that holds both files.'
    : 'Give it another id, name a field that differs in all records with --map id=<field>, or make an index of its own.';
  const message = `${nameOf(second)} has the id ${JSON.stringify(id)}, which ${nameOf(first)} has too; it was left out. ${remedy}`;
  return new LociError('unreadable', message, { subject: second.origin });
}
