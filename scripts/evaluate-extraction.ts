/**
 * Measures how well the article's text is found in saved web pages:
 *
 *     npx tsx scripts/evaluate-extraction.ts [<folder>] [--pages]      (after `npm run build`)
 *
 * The folder, by default `../shared/collections/article-extraction`, holds `gold.jsonl` with records of `id`, `url`,
 * `html` (a file) and `text`. Measured is the text of all blocks as the HTML reader gives them, headings within the
 * article among them; the rules on furniture, which leave out more before passages are made, are not applied. The
 * figures are those of github.com/scrapinghub/article-extraction-benchmark: mean precision, mean recall, and F1 of both
 * means, for all pages and for each half of them (every other page), as a check on rules that fit some pages only.
 * `--pages` adds a line for each page, the worst first.
 */
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { htmlReader, type RawDocument } from '@loci/indexer/testing';
import { type Agreement, agreementOf, f1 } from './evaluation/shingle-overlap.js';
import { mean } from './evaluation/statistics.js';

interface Page {
  readonly url: string;
  readonly html: string;
  readonly text: string;
}

const DEFAULT_FOLDER = '../shared/collections/article-extraction';
const MAX_DOCUMENT_LENGTH = 32 * 2 ** 20;

const { positionals, values } = parseArgs({ allowPositionals: true, options: { pages: { type: 'boolean' } } });
const folder = positionals[0] ?? DEFAULT_FOLDER;
const lines = (await readFile(join(folder, 'gold.jsonl'), 'utf8')).split('\n').filter((line) => line !== '');
const measured: { readonly url: string; readonly agreement: Agreement }[] = [];
for (const line of lines) {
  const { url, html, text } = JSON.parse(line) as Page;
  measured.push({ url, agreement: agreementOf(text, await extract(html)) });
}

console.log('pages                    precision   recall       F1');
report(`all ${measured.length}`, measured);
report(
  'every other page',
  measured.filter((_, at) => at % 2 === 0),
);
report(
  'the others',
  measured.filter((_, at) => at % 2 === 1),
);
if (values.pages) {
  const scoreOf = ({ agreement }: (typeof measured)[number]) => f1(agreement.precision ?? 0, agreement.recall ?? 0);
  for (const page of measured.sort((first, second) => scoreOf(first) - scoreOf(second))) report(page.url, [page]);
}

/** Null figures are left out of the means, as the benchmark has it. */
function report(label: string, pages: readonly { readonly agreement: Agreement }[]): void {
  const precision = mean(pages.flatMap(({ agreement }) => agreement.precision ?? []));
  const recall = mean(pages.flatMap(({ agreement }) => agreement.recall ?? []));
  const figures = [precision, recall, f1(precision, recall)].map((figure) => figure.toFixed(4).padStart(9));
  console.log(label.padEnd(25) + figures.join(''));
}

/** '' for a page that the reader refuses. */
async function extract(file: string): Promise<string> {
  const content = await readFile(join(folder, file));
  const input = {
    path: file,
    extension: extname(file),
    sizeBytes: content.length,
    modifiedMs: 0,
    url: null,
    bytes: async () => content,
    async *stream() {
      yield content;
    },
  };
  const complain = ({ subject, message }: { readonly subject: string; readonly message: string }) =>
    console.error(`${subject}: ${message}`);
  const documents: RawDocument[] = [];
  try {
    const context = { maxDocumentLength: MAX_DOCUMENT_LENGTH, fail: complain, warn: complain };
    for await (const document of htmlReader.read(input, context)) documents.push(document);
  } catch (error) {
    complain({ subject: file, message: error instanceof Error ? error.message : String(error) });
  }
  return documents
    .flatMap(({ text, blocks }) => (blocks ?? []).map(({ start, end }) => text.slice(start, end)))
    .join('\n\n');
}
