/** `loci status`: what an index was made of, when, what failed, and whether a run is going on. */
import type { Command } from 'commander';
import { addJsonOption, addVerboseOption, type CommonOptions } from '../options.js';
import type { Terminal } from '../terminal.js';

export function addStatusCommand(program: Command, terminal: Terminal): void {
  const command = program
    .command('status')
    .description('Tell what an index was made of, when, what failed, and whether a run is going on.')
    .argument('<dir>', 'an index directory');
  addJsonOption(command);
  addVerboseOption(command);
  command.action(async (directory: string, { json, verbose }: CommonOptions) => {
    const { readIndexStatus } = await import('@loci/indexer');
    const { formatStatus } = await import('../output/format-status.js');
    const status = await readIndexStatus(directory);
    await terminal.write(json ? `${JSON.stringify(status)}\n` : formatStatus(status, verbose ?? false));
  });
}
