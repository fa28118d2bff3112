/** `loci export`: an index as a folder for any static host, searched in the browser. */
import type { Command } from 'commander';
import { addJsonOption, addModelOption, addVerboseOption, type CommonOptions } from '../options.js';
import { readVersion } from '../read-version.js';
import type { Terminal } from '../terminal.js';

interface ExportCommandOptions extends CommonOptions {
  readonly out: string;
  readonly wordsOnly?: true;
}

export function addExportCommand(program: Command, terminal: Terminal): void {
  const command = program
    .command('export')
    .description('Write a folder that any static host can serve: <loci-search index="…"> searches it without a server.')
    .argument('<dir>', 'an index directory')
    .requiredOption('--out <folder>', 'a folder that is new, empty, or an earlier export')
    .option('--words-only', 'leave out the model and its runtime, some 20 MB: only words are searched');
  addModelOption(command);
  addJsonOption(command);
  addVerboseOption(command);
  command.action(async (directory: string, { out, wordsOnly, model, json }: ExportCommandOptions) => {
    const { exportIndex } = await import('../export/export-index.js');
    const { chooseModel } = await import('../open-searcher.js');
    const source = wordsOnly ? null : await chooseModel(model);
    const report = await exportIndex({ directory, out, model: source, release: readVersion() });
    const megabytes = (report.sizeBytes / 1e6).toFixed(1);
    await terminal.write(
      json
        ? `${JSON.stringify(report)}\n`
        : `${report.passages} passages of ${report.documents} documents in ${report.files} files, ${megabytes} MB.\n` +
            `Upload ${out}, and paste the two lines that its README.txt gives.\n`,
    );
  });
}
