/** What a command writes to and reads from, so that tests can stand in for a terminal. */
import { styleText } from 'node:util';

export type Style = 'bold' | 'dim' | 'underline' | 'red' | 'green' | 'yellow' | 'cyan';

export interface Terminal {
  /** Answers and data. Rejects with `OutputClosed` where whoever reads them has gone, as `| head` does. */
  write(text: string): Promise<void>;
  /** Progress, warnings and errors. */
  warn(text: string): void;
  /** Whether `warn` leads to a terminal on which a line can be redrawn. */
  readonly interactive: boolean;
  /** Columns to wrap to. */
  readonly width: number;
  /** Marks text where the terminal shows colours, and leaves it as it is elsewhere. */
  style(text: string, ...styles: readonly Style[]): string;
  readStandardInput(): Promise<string>;
}

/** Thrown where the reader of the output has gone: no failure, only nothing left to do. */
export class OutputClosed extends Error {
  constructor() {
    super('The output was closed');
    this.name = 'OutputClosed';
  }
}

/** Wide enough for tables, narrow enough to read; also where the output is no terminal. */
const DEFAULT_WIDTH = 100;
const MIN_WIDTH = 40;

/** What is used of a process. */
export interface ProcessStreams {
  readonly stdout: NodeJS.WritableStream & { readonly isTTY?: boolean; readonly columns?: number };
  readonly stderr: NodeJS.WritableStream & { readonly isTTY?: boolean };
  readonly stdin: AsyncIterable<string | Buffer>;
  readonly env: Readonly<Record<string, string | undefined>>;
}

export function createTerminal({ stdout, stderr, stdin, env }: ProcessStreams): Terminal {
  // https://no-color.org: any value but the empty one.
  const plain = !stdout.isTTY || (env['NO_COLOR'] ?? '') !== '' || env['TERM'] === 'dumb';
  // Failed writes of answers are told to whoever wrote; progress and warnings that nobody reads are no reason to end. An
  // event without a listener would end the process.
  for (const stream of [stdout, stderr]) {
    if (stream.listenerCount('error') === 0) stream.on('error', () => undefined);
  }
  return {
    write: (text) =>
      new Promise((resolve, reject) => {
        stdout.write(text, (error) => {
          if (!error) resolve();
          else reject('code' in error && error.code === 'EPIPE' ? new OutputClosed() : error);
        });
      }),
    warn: (text) => void stderr.write(text),
    interactive: stderr.isTTY === true,
    width: Math.max(MIN_WIDTH, Math.min(stdout.columns ?? DEFAULT_WIDTH, DEFAULT_WIDTH)),
    style: (text, ...styles) => (plain ? text : styleText([...styles], text, { validateStream: false })),
    async readStandardInput() {
      const chunks: Buffer[] = [];
      for await (const chunk of stdin) chunks.push(Buffer.from(chunk));
      return Buffer.concat(chunks).toString('utf8');
    },
  };
}
