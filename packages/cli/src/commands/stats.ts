/** `loci stats`: what an index holds and which model made it. */
import type { Command } from 'commander';
import { addJsonOption, addVerboseOption, type CommonOptions } from '../options.js';
import type { Terminal } from '../terminal.js';

export function addStatsCommand(program: Command, terminal: Terminal): void {
  const command = program
    .command('stats')
    .description('Print what an index holds and which model made it.')
    .argument('<dir>', 'an index directory');
  addJsonOption(command);
  addVerboseOption(command);
  command.action(async (directory: string, options: CommonOptions) => {
    const { openSearcher } = await import('../open-searcher.js');
    const opened = await openSearcher({ directory, withModel: false });
    try {
      const stats = opened.searcher.stats();
      const { formatStats } = await import('../output/format-stats.js');
      await terminal.write(options.json ? `${JSON.stringify(stats)}\n` : formatStats(stats));
    } finally {
      await opened.close();
    }
  });
}
