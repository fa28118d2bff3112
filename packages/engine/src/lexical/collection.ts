/** What scoring needs to know of the collection: which passages belong together, and how long their fields are. */
import { requireAscending } from '../format/check-columns.js';
import type { ColumnReader } from '../format/columns.js';
import { LEXICAL_FILES } from './lexical-files.js';
import type { Collection, FieldStatistics } from './scoring.js';

/** Throws `LociError` `index-damaged` where the columns do not fit each other. */
export function readCollection(columns: ColumnReader): Collection {
  const firstPassage = columns.get('firstPassage', 'u32');
  const text = columns.get('textLengths', 'u32');
  const documentCount = Math.max(0, firstPassage.length - 1);
  requireAscending(LEXICAL_FILES.columns, 'firstPassage', firstPassage, text.length);
  const documentOfPassage = new Uint32Array(text.length);
  const documentLengths = new Uint32Array(documentCount);
  for (let document = 0; document < documentCount; document++) {
    const end = firstPassage[document + 1] as number;
    for (let passage = firstPassage[document] as number; passage < end; passage++) {
      documentOfPassage[passage] = document;
      documentLengths[document] = (documentLengths[document] as number) + (text[passage] as number);
    }
  }
  return {
    firstPassage,
    documentOfPassage,
    fields: {
      text: statisticsOf(text),
      heading: statisticsOf(columns.get('headingLengths', 'u32', text.length)),
      title: statisticsOf(columns.get('titleLengths', 'u32', documentCount)),
      document: statisticsOf(documentLengths),
    },
  };
}

function statisticsOf(lengths: Uint32Array): FieldStatistics {
  let sum = 0;
  for (const length of lengths) sum += length;
  return { lengths, averageLength: lengths.length === 0 ? 0 : sum / lengths.length };
}
