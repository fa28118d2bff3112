/** `loci similar`: passages like one of the index, or like a text. */
import { type Command, Option } from 'commander';
import {
  addFilterOptions,
  addJsonOption,
  addModelOption,
  addVerboseOption,
  type CommonOptions,
  collect,
  type FilterOptions,
  toFilter,
  wholeNumber,
} from '../options.js';
import type { Terminal } from '../terminal.js';

interface SimilarOptions extends CommonOptions, FilterOptions {
  readonly text?: string;
  readonly textFile?: string;
  readonly like?: readonly string[];
  readonly unlike?: readonly string[];
  readonly limit: number;
  readonly scope: 'others' | 'all';
}

const MAX_LIMIT = 100;

export function addSimilarCommand(program: Command, terminal: Terminal): void {
  const command = program
    .command('similar')
    .description('Print passages that copy a passage or text, reword it, or share its idea.')
    .argument('<dir>', 'an index directory')
    .argument('[passage-id]', 'a passage of the index, as search prints it')
    .option('--text <text>', 'a text to compare instead of a passage')
    .option('--text-file <file>', 'a file with the text, or - for standard input')
    .option('--like <passage-id>', 'a further passage to be like; repeatable', collect)
    .option('--unlike <passage-id>', 'a passage to be unlike; repeatable', collect)
    .option('--limit <n>', 'how many passages to print', wholeNumber(1, MAX_LIMIT), 10)
    .addOption(
      new Option('--scope <scope>', 'leave out the passage’s own document, or not')
        .choices(['others', 'all'])
        .default('others'),
    );
  addFilterOptions(command);
  addModelOption(command);
  addJsonOption(command);
  addVerboseOption(command);
  command.action(async (directory: string, passageId: string | undefined, options: SimilarOptions) => {
    const { like = [], unlike = [], limit, scope } = options;
    const { readExample } = await import('../read-example.js');
    const example = await readExample({ passageId, text: options.text, textFile: options.textFile }, terminal);
    const { openSearcher } = await import('../open-searcher.js');
    const { warnOfUnknownSources } = await import('../unknown-sources.js');
    const opened = await openSearcher({ directory, model: options.model, withModel: true });
    try {
      const filter = toFilter(options);
      warnOfUnknownSources(filter.sources, opened.searcher.stats(), terminal);
      const answer = await opened.searcher.similar({ ...example, like, unlike, limit, scope, filter });
      if (options.json) {
        await terminal.write(`${JSON.stringify(answer)}\n`);
      } else {
        const { formatSimilar } = await import('../output/format-similar.js');
        await terminal.write(formatSimilar(answer, example.text ?? null, terminal));
      }
    } finally {
      await opened.close();
    }
  });
}
