/** `loci index`: builds or updates an index from files, folders and the web, once or whenever files change. */
import type { FieldMap } from '@loci/indexer';
import type { Command } from 'commander';
import { EXIT_DONE, EXIT_FAILED, type ExitStatus } from '../exit-codes.js';
import {
  addJsonOption,
  addModelOption,
  addVerboseOption,
  type CommonOptions,
  collect,
  languageTag,
  wholeNumber,
} from '../options.js';
import { addReadLimitOptions, toReadLimits } from '../read-limit-options.js';
import type { Terminal } from '../terminal.js';
import { addWebOptions, toWebSettings, type WebOptions } from '../web-options.js';

interface IndexOptions extends CommonOptions, WebOptions {
  readonly out: string;
  readonly exclude?: readonly string[];
  readonly map?: string;
  readonly language?: string;
  readonly strict?: true;
  readonly force?: true;
  readonly watch?: true;
  readonly workers?: number;
}

const MAX_WORKERS = 256;

export function addIndexCommand(program: Command, terminal: Terminal, status: ExitStatus): void {
  const command = program
    .command('index')
    .description('Build an index of files, folders and pages of the web, or bring it up to date.')
    .argument('<path...>', 'files, folders, patterns in quotes such as "notes/**/*.md", and https addresses')
    .requiredOption('--out <dir>', 'the index directory')
    .option('--exclude <pattern>', 'leave out what matches, as in .gitignore and .lociignore; repeatable', collect)
    .option('--map <fields>', 'where records have what makes a document: text=body,date=published')
    .option('--language <tag>', 'of documents that do not tell theirs, for example en or pt-BR', languageTag)
    .option('--strict', 'leave the index as it is where any file cannot be read')
    .option('--force', 'build even where nothing seems to have changed')
    .option('--watch', 'then follow the files, and index again whenever they change')
    .option('--workers <n>', 'how many threads embed; one for each core by default', wholeNumber(1, MAX_WORKERS));
  addModelOption(command);
  addJsonOption(command);
  addVerboseOption(command);
  addReadLimitOptions(command);
  addWebOptions(command);
  command.action(async (paths: readonly string[], options: IndexOptions) => {
    const stop = new AbortController();
    const onSignal = () => stop.abort();
    process.once('SIGINT', onSignal).once('SIGTERM', onSignal);
    try {
      const run = await createRun(paths, options, terminal, stop.signal);
      if (options.watch) await followPaths(paths, options, terminal, { ...run, signal: stop.signal });
      else status.exitCode = (await run.once(true)) ? EXIT_DONE : EXIT_FAILED;
    } catch (error) {
      if (!stop.signal.aborted) throw error;
      if (options.watch) return;
      status.exitCode = EXIT_FAILED;
      terminal.warn(`loci: stopped; ${options.out} is as it was, and the next run goes on with what was embedded\n`);
    } finally {
      process.off('SIGINT', onSignal).off('SIGTERM', onSignal);
    }
  });
}

interface Run {
  /** Indexes and tells what was done, in full or in a line. False where a file could not be read. */
  readonly once: (inFull: boolean) => Promise<boolean>;
}

async function createRun(
  paths: readonly string[],
  options: IndexOptions,
  terminal: Terminal,
  signal: AbortSignal,
): Promise<Run> {
  const { indexPaths } = await import('@loci/indexer');
  const { chooseModel } = await import('../open-searcher.js');
  const { createProgress } = await import('../output/progress.js');
  const { formatIndexReport, summarizeIndexReport } = await import('../output/format-index-report.js');
  const { out, exclude = [], language, strict = false, force = false, workers, json, verbose = false } = options;
  const fieldMap = await toFieldMap(options.map);
  const model = await chooseModel(options.model);
  return {
    async once(inFull) {
      const progress = inFull ? createProgress(terminal) : null;
      try {
        const report = await indexPaths({
          paths,
          out,
          model,
          exclude,
          strict,
          force: force && inFull,
          limits: toReadLimits(options),
          // Whoever follows files has the web asked once, not with each change of a file.
          web: { ...toWebSettings(options), ...(inFull ? {} : { offline: true }) },
          ...(language === undefined ? {} : { language }),
          ...(fieldMap === null ? {} : { fieldMap }),
          ...(workers === undefined ? {} : { workers }),
          ...(progress === null ? {} : { onProgress: progress.update }),
          signal,
        });
        progress?.finish();
        const text = inFull ? formatIndexReport(report, { out, verbose }) : summarizeIndexReport(report);
        await terminal.write(json ? `${JSON.stringify(report)}\n` : text);
        return report.counts.failed === 0;
      } finally {
        progress?.finish();
      }
    },
  };
}

/** Ends with the signal; a run that fails is told and does not end it, but for the first. */
async function followPaths(
  paths: readonly string[],
  { out, verbose }: IndexOptions,
  terminal: Terminal,
  { once, signal }: Run & { readonly signal: AbortSignal },
): Promise<void> {
  const { isWebAddress, watchPaths } = await import('@loci/indexer');
  const { describeError } = await import('../report-error.js');
  await once(true);
  await watchPaths({
    paths: paths.filter((path) => !isWebAddress(path)),
    out,
    signal,
    onReady: () => terminal.warn('Following the files (Ctrl+C stops it)\n'),
    onBlind: (reason) => terminal.warn(`loci: not every change will be seen: ${reason}. Run loci index to be sure\n`),
    async onChange() {
      try {
        await once(false);
        return true;
      } catch (error) {
        if (signal.aborted) return true;
        terminal.warn(`loci: ${describeError(error, verbose ?? false)}\n`);
        // Another run will be done sooner or later; any other failure waits for a change.
        return !isLocked(error);
      }
    },
  });
}

function isLocked(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'index-locked';
}

async function toFieldMap(map: string | undefined): Promise<FieldMap | null> {
  return map === undefined ? null : (await import('@loci/indexer')).parseFieldMap(map);
}
