/** `loci search`: ranked passages for a query. */
import type { GroupBy, SearchMode } from '@loci/engine';
import { type Command, Option } from 'commander';
import {
  addFilterOptions,
  addJsonOption,
  addModelOption,
  addVerboseOption,
  type CommonOptions,
  type FilterOptions,
  modeOption,
  toFilter,
  wholeNumber,
} from '../options.js';
import type { Terminal } from '../terminal.js';

interface SearchOptions extends CommonOptions, FilterOptions {
  readonly mode: SearchMode;
  readonly limit: number;
  readonly offset: number;
  readonly group: GroupBy;
  readonly explain?: true;
  readonly includeWeaker?: true;
}

const MAX_LIMIT = 100;
const MAX_OFFSET = 1_000_000_000;

export function addSearchCommand(program: Command, terminal: Terminal): void {
  const command = program
    .command('search')
    .description('Print the passages that fit a query, the best first.')
    .argument('<dir>', 'an index directory')
    .argument('<query>', 'words, a "phrase in quotes", or a plain question')
    .addOption(modeOption())
    .option('--limit <n>', 'how many passages (or groups) to print', wholeNumber(1, MAX_LIMIT), 10)
    .option('--offset <n>', 'how many to pass over first', wholeNumber(0, MAX_OFFSET), 0)
    .addOption(
      new Option('--group <by>', 'gather the passages of a document or source')
        .choices(['none', 'document', 'source'])
        .default('none'),
    )
    .option('--explain', 'print the figures behind each rank')
    .option('--include-weaker', 'print also passages that hardly fit, at the end');
  addFilterOptions(command);
  addModelOption(command);
  addJsonOption(command);
  addVerboseOption(command);
  command.action(async (directory: string, query: string, options: SearchOptions) => {
    const { openSearcher } = await import('../open-searcher.js');
    const { mode, limit, offset, group, explain = false, includeWeaker = false } = options;
    const opened = await openSearcher({ directory, model: options.model, withModel: mode !== 'lexical' });
    try {
      const filter = toFilter(options);
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
