/** `loci dump`: every document with its passages, as JSON Lines. */
import type { Command } from 'commander';
import { addVerboseOption } from '../options.js';
import type { Terminal } from '../terminal.js';

/** Documents are listed in parts, so that memory does not grow with the index. */
const PAGE_SIZE = 1_000;

export function addDumpCommand(program: Command, terminal: Terminal): void {
  const command = program
    .command('dump')
    .description('Print every document with its text, passages and what was left out, as JSON Lines in order of id.')
    .argument('<dir>', 'an index directory');
  addVerboseOption(command);
  command.action(async (directory: string) => {
    const { openSearcher } = await import('../open-searcher.js');
    const { searcher, close } = await openSearcher({ directory, withModel: false });
    try {
      for (let offset = 0, total = 1; offset < total; offset += PAGE_SIZE) {
        const page = await searcher.documents(offset, PAGE_SIZE);
        total = page.total;
        for (const { id } of page.documents) await terminal.write(`${JSON.stringify(await searcher.document(id))}\n`);
      }
    } finally {
      await close();
    }
  });
}
