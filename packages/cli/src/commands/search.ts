/** `loci search`: ranked passages for a query, or all documents with their passages as a matrix. */
import type { GroupBy, MatrixAnswer, MatrixOrder, SearchMode } from '@loci/engine';
import { type Command, Option } from 'commander';
import {
  addFilterOptions,
  addJsonOption,
  addModelOption,
  addRerankOption,
  addVerboseOption,
  type CommonOptions,
  type FilterOptions,
  modeOption,
  type RerankOptions,
  toFilter,
  wholeNumber,
} from '../options.js';
import type { Terminal } from '../terminal.js';

interface SearchOptions extends CommonOptions, FilterOptions, RerankOptions {
  readonly mode: SearchMode;
  readonly limit: number;
  readonly offset: number;
  readonly group: GroupBy;
  readonly explain?: true;
  readonly includeWeaker?: true;
  readonly matrix?: true;
  readonly order: MatrixOrder;
}

const MAX_LIMIT = 100;
const MAX_OFFSET = 1_000_000_000;
/** Rows of a matrix where no limit is given: as many as the engine gives at once. */
const MATRIX_ROWS = 1000;

/** Behind the options: what the grammar of queries knows. */
const QUERY_HELP = `
In a query:
  "two words"        passages that hold this phrase
  guarantee*         words that begin so
  -word  -"a phrase" no passages that hold it; a query that begins so goes last, after --
  source:name  author:name  title:word
                     only documents whose source, author or title holds it
  after:2025-05  before:2026
                     only documents of this date or later, or earlier`;

export function addSearchCommand(program: Command, terminal: Terminal): void {
  const command = program
    .command('search')
    .description('Print the passages that fit a query, the best first.')
    .argument('<dir>', 'an index directory')
    .argument('<query...>', 'words, a "phrase in quotes", or a plain question')
    .showHelpAfterError('Run it with --help to see what it takes; a query that begins with "-" goes last, after --.')
    .addOption(modeOption())
    .option(
      '--limit <n>',
      'how many passages (or groups, or documents of a matrix) to print',
      wholeNumber(1, MAX_LIMIT),
      10,
    )
    .option('--offset <n>', 'how many to pass over first', wholeNumber(0, MAX_OFFSET), 0)
    .addOption(
      new Option('--group <by>', 'gather the passages of a document or source')
        .choices(['none', 'document', 'source'])
        .default('none'),
    )
    .option('--explain', 'print the figures behind each rank')
    .option('--include-weaker', 'print also passages that hardly fit, at the end');
  command
    .addOption(
      new Option(
        '--matrix',
        `print a row for each document and a tile for each of its passages; ${MATRIX_ROWS} rows unless limited`,
      ).conflicts(['group', 'explain']),
    )
    .addOption(
      new Option(
        '--order <by>',
        'of a matrix, which it asks for: the earliest document first, or the one that answers best',
      )
        .choices(['date', 'strength'])
        .default('date')
        .implies({ matrix: true }),
    );
  addFilterOptions(command);
  addModelOption(command);
  addRerankOption(command);
  addJsonOption(command);
  addVerboseOption(command);
  command.addHelpText('after', QUERY_HELP);
  command.action(async (directory: string, words: readonly string[], options: SearchOptions) => {
    const { readQuery } = await import('../read-query.js');
    const query = readQuery(words);
    const { openSearcher } = await import('../open-searcher.js');
    const { warnOfUnknownSources } = await import('../unknown-sources.js');
    const { mode, limit, offset, group, explain = false, includeWeaker = false, order, model, rerank } = options;
    const opened = await openSearcher({ directory, model, withModel: mode !== 'lexical', rerank });
    try {
      const filter = toFilter(options);
      warnOfUnknownSources(filter.sources, opened.searcher.stats(), terminal);
      if (options.matrix) {
        const rows = command.getOptionValueSource('limit') === 'default' ? MATRIX_ROWS : limit;
        const answer = await opened.searcher.matrix({ query, mode, limit: rows, offset, filter, order, includeWeaker });
        await terminal.write(options.json ? `${JSON.stringify(answer)}\n` : await matrixText(answer, offset, terminal));
        return;
      }
      const answer = await opened.searcher.search({
        query,
        mode,
        limit,
        offset,
        filter,
        group,
        explain,
        includeWeaker,
      });
      if (options.json) {
        await terminal.write(`${JSON.stringify(answer)}\n`);
      } else {
        const { formatSearch } = await import('../output/format-search.js');
        await terminal.write(formatSearch(answer, { group, offset }, terminal));
      }
    } finally {
      await opened.close();
    }
  });
}

async function matrixText(answer: MatrixAnswer, offset: number, terminal: Terminal): Promise<string> {
  const { formatMatrix } = await import('../output/format-matrix.js');
  return formatMatrix(answer, { offset }, terminal);
}
