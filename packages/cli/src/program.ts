/** The command `loci` with its subcommands. Each command loads what it needs only when it runs. */
import { Command } from 'commander';
import { addDumpCommand } from './commands/dump.js';
import { addEvalCommand } from './commands/eval.js';
import { addExportCommand } from './commands/export.js';
import { addIndexCommand } from './commands/index-command.js';
import { addSearchCommand } from './commands/search.js';
import { addServeCommand } from './commands/serve.js';
import { addSimilarCommand } from './commands/similar.js';
import { addStatsCommand } from './commands/stats.js';
import { addStatusCommand } from './commands/status.js';
import type { ExitStatus } from './exit-codes.js';
import { readVersion } from './read-version.js';
import type { Terminal } from './terminal.js';

export function createProgram(terminal: Terminal, status: ExitStatus): Command {
  const program = new Command('loci')
    .description('Finds passages, across sources, by words and by meaning, on your own machine.')
    .version(readVersion(), '--version')
    .helpOption('-h, --help', 'show this help')
    .helpCommand('help [command]', 'show the help of a command')
    .showHelpAfterError('Run it with --help to see what it takes.')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => void terminal.write(text).catch(() => undefined),
      writeErr: (text) => terminal.warn(text),
      outputError: (text, write) => write(text.replace(/^error: /, 'loci: ')),
    });
  addIndexCommand(program, terminal, status);
  addServeCommand(program, terminal);
  addSearchCommand(program, terminal);
  addSimilarCommand(program, terminal);
  addDumpCommand(program, terminal);
  addEvalCommand(program, terminal);
  addStatsCommand(program, terminal);
  addStatusCommand(program, terminal);
  addExportCommand(program, terminal);
  return program;
}
