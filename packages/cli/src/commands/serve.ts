/** `loci serve`: the page and the interface over an index, until it is stopped. */
import { fileURLToPath } from 'node:url';
import { type Command, InvalidArgumentError } from 'commander';
import {
  addModelOption,
  addRerankOption,
  addVerboseOption,
  type CommonOptions,
  collect,
  type RerankOptions,
  wholeNumber,
} from '../options.js';
import type { Terminal } from '../terminal.js';

interface ServeOptions extends CommonOptions, RerankOptions {
  readonly port: number;
  readonly host: string;
  readonly cors?: readonly string[];
  readonly allowHost?: readonly string[];
  readonly ui?: string;
}

const DEFAULT_PORT = 7700;
const MAX_PORT = 65_535;

export function addServeCommand(program: Command, terminal: Terminal): void {
  const command = program
    .command('serve')
    .description('Serve the page and the HTTP interface over an index. A new generation of it is picked up at once.')
    .argument('<dir>', 'an index directory')
    .option('--port <n>', 'where to listen; 0 takes any free port', wholeNumber(0, MAX_PORT), DEFAULT_PORT)
    .option('--host <address>', 'the address to listen at; 0.0.0.0 lets other machines in', '127.0.0.1')
    .option('--cors <origin>', 'let pages of this origin ask the server, or * for all; repeatable', collectOrigin)
    .option('--allow-host <name>', 'answer under this host name too; repeatable', collect)
    .option('--ui <dir>', 'serve the page from this directory');
  addModelOption(command);
  addRerankOption(command);
  addVerboseOption(command);
  command.action(async (directory: string, options: ServeOptions) => {
    const { startServer } = await import('../start-server.js');
    const { port, host, cors = [], allowHost = [], ui = defaultPage(), model, rerank, verbose = false } = options;
    const server = await startServer(
      { directory, port, host, cors, allowedHosts: allowHost, ui, model, rerank, verbose },
      terminal,
    );
    try {
      const stopped = untilStopped();
      await terminal.write(`Loci is at ${server.url} (Ctrl+C stops it)\n`);
      await Promise.race([stopped, server.failure]);
    } finally {
      await server.close();
    }
  });
}

/** The page as it was built, beside the package that it is built from. */
function defaultPage(): string {
  return fileURLToPath(new URL('../dist/site/', import.meta.resolve('@loci/ui')));
}

/** Resolves with the first signal to stop; the next one ends the process as if nothing listened. */
function untilStopped(): Promise<void> {
  return new Promise((resolve) => {
    const stop = () => {
      process.off('SIGINT', stop);
      process.off('SIGTERM', stop);
      resolve();
    };
    process.on('SIGINT', stop);
    process.on('SIGTERM', stop);
  });
}

function collectOrigin(value: string, before?: readonly string[]): readonly string[] {
  if (value !== '*' && !(URL.canParse(value) && new URL(value).origin === value)) {
    throw new InvalidArgumentError('An origin such as https://news.example was expected, without a path, or *.');
  }
  return collect(value, before);
}
