/** Documents for the fake server: the seed articles roughly split, and one that tries to break out of its text. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DocumentAnswer, Omission, OmissionReason, PassageView } from '@loci/engine';

const SEEDS = join(import.meta.dirname, '../../../seeds');

interface SeedRecord {
  readonly file: string;
  readonly title: string | null;
  readonly source: string | null;
  readonly date: string | null;
}

/** What would run, break the page or turn its text around if any of it were taken for more than text. */
export const HOSTILE_TEXT =
  '<img src=x onerror="window.hostile=1"><script>window.hostile=1</script> security guarantees \u202Edesrever\u202C \u0000 &amp; </p></template> ' +
  'x'.repeat(3000);

export function loadCorpus(): DocumentAnswer[] {
  const records: SeedRecord[] = JSON.parse(readFileSync(join(SEEDS, 'sources.json'), 'utf8'));
  const files = readdirSync(SEEDS).filter((name) => name.endsWith('.txt'));
  return [
    ...files.map((file) =>
      seedDocument(
        file,
        records.find((record) => record.file === file),
      ),
    ),
    hostileDocument(),
  ];
}

function seedDocument(file: string, record: SeedRecord | undefined): DocumentAnswer {
  const text = readFileSync(join(SEEDS, file), 'utf8');
  const title = record?.title ?? text.slice(0, 60).split('\n')[0] ?? file;
  return {
    id: file,
    title,
    titleDerived: !record?.title,
    source: record?.source ?? null,
    author: null,
    date: record?.date ?? null,
    url: 'https://example.org/article',
    language: 'en',
    file,
    text,
    ...split(file, text, title),
  };
}

/** A line of some length is a paragraph, everything else is left out. */
function split(file: string, text: string, title: string) {
  const passages: PassageView[] = [];
  const omissions: Omission[] = [];
  for (const match of text.matchAll(/[^\n]+/g)) {
    const line = match[0].trim();
    const start = match.index + match[0].indexOf(line);
    const range = { start, end: start + line.length };
    if (line.length > 140 && !line.startsWith('[')) {
      const ordinal = passages.length;
      const id = `${file.replaceAll(/[^a-z0-9]/g, '')}${ordinal}`.slice(-20);
      passages.push({
        ...range,
        id,
        documentId: file,
        ordinal,
        kind: 'paragraph',
        heading: null,
        text: line,
        ...placeOf(file, ordinal),
      });
    } else if (line !== '') omissions.push({ ...range, reason: reasonFor(line, title) });
  }
  return { passages, omissions, passageCount: passages.length };
}

/** One article is told apart into pages and chapters, as those of paged formats are. */
function placeOf(file: string, ordinal: number): Pick<PassageView, 'place'> {
  if (!file.startsWith('001')) return {};
  return { place: { headings: ['Part one', 'The war'], page: 1 + Math.floor(ordinal / 4), anchor: `p${ordinal}` } };
}

function reasonFor(line: string, title: string): OmissionReason {
  if (line === title) return 'title';
  if (line.startsWith('Read:')) return 'related-link';
  return line.includes('Getty') ? 'photo-credit' : 'markup';
}

function hostileDocument(): DocumentAnswer {
  const id = 'hostile/<b>.txt';
  const passage: PassageView = {
    id: 'hostile00000000',
    documentId: id,
    ordinal: 0,
    kind: 'quotation',
    heading: null,
    text: HOSTILE_TEXT,
    start: 0,
    end: HOSTILE_TEXT.length,
  };
  return {
    id,
    title: '<script>window.hostile=1</script>\u202E',
    titleDerived: false,
    source: '"><img src=x onerror="window.hostile=1">',
    author: '<i>nobody</i>',
    date: '2025',
    url: 'javascript:window.hostile=1',
    language: null,
    file: null,
    text: HOSTILE_TEXT,
    passages: [passage],
    omissions: [],
    passageCount: 1,
  };
}
