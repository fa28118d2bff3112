/** `loci index`: builds or updates an index from files and folders. */
import type { Command } from 'commander';
import { EXIT_FAILED } from '../exit-codes.js';
import {
  addJsonOption,
  addModelOption,
  addVerboseOption,
  type CommonOptions,
  collect,
  wholeNumber,
} from '../options.js';
import type { ExitStatus } from '../program.js';
import type { Terminal } from '../terminal.js';

interface IndexOptions extends CommonOptions {
  readonly out: string;
  readonly exclude?: readonly string[];
  readonly workers?: number;
}

const MAX_WORKERS = 256;

export function addIndexCommand(program: Command, terminal: Terminal, status: ExitStatus): void {
  const command = program
    .command('index')
    .description('Build an index of files and folders, or bring it up to date.')
    .argument('<path...>', 'files, folders, and patterns in quotes such as "notes/**/*.md"')
    .requiredOption('--out <dir>', 'the index directory')
    .option('--exclude <pattern>', 'leave out what matches, as in .gitignore and .lociignore; repeatable', collect)
    .option('--workers <n>', 'how many threads embed; one for each core by default', wholeNumber(1, MAX_WORKERS));
  addModelOption(command);
  addJsonOption(command);
  addVerboseOption(command);
  command.action(async (paths: readonly string[], options: IndexOptions) => {
    const { indexPaths } = await import('@loci/indexer');
    const { chooseModel } = await import('../open-searcher.js');
    const { createProgress } = await import('../output/progress.js');
    const { formatIndexReport } = await import('../output/format-index-report.js');
    const { out, exclude = [], workers, json, verbose = false } = options;
    const model = await chooseModel(options.model);
    const progress = createProgress(terminal);
    const stop = new AbortController();
    const onSignal = () => stop.abort();
    process.once('SIGINT', onSignal).once('SIGTERM', onSignal);
    try {
      const report = await indexPaths({
        paths,
        exclude,
        out,
        model,
        ...(workers === undefined ? {} : { workers }),
        onProgress: progress.update,
        signal: stop.signal,
      });
      progress.finish();
      if (report.failed.length > 0) status.exitCode = EXIT_FAILED;
      await terminal.write(json ? `${JSON.stringify(report)}\n` : formatIndexReport(report, { out, verbose }));
    } catch (error) {
      progress.finish();
      if (!stop.signal.aborted) throw error;
      status.exitCode = EXIT_FAILED;
      terminal.warn(`loci: stopped; ${out} is as it was, and the next run goes on with what was embedded\n`);
    } finally {
      process.off('SIGINT', onSignal).off('SIGTERM', onSignal);
    }
  });
}
