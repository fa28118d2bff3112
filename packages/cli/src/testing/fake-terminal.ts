/** A terminal that keeps what was written, for tests. Styles are shown as `<bold>…</bold>`. */
import { OutputClosed, type Terminal } from '../terminal.js';

export interface FakeTerminal extends Terminal {
  readonly written: () => string;
  readonly warned: () => string;
}

export interface FakeTerminalOptions {
  readonly interactive?: boolean;
  readonly width?: number;
  /** What standard input holds. */
  readonly input?: string;
  /** After so many writes whoever reads has gone. */
  readonly closesAfter?: number;
}

export function createFakeTerminal(options: FakeTerminalOptions = {}): FakeTerminal {
  const { interactive = false, width = 80, input = '', closesAfter = Number.POSITIVE_INFINITY } = options;
  const written: string[] = [];
  const warned: string[] = [];
  return {
    interactive,
    width,
    written: () => written.join(''),
    warned: () => warned.join(''),
    async write(text) {
      if (written.length >= closesAfter) throw new OutputClosed();
      written.push(text);
    },
    warn: (text) => void warned.push(text),
    style: (text, ...styles) => styles.reduceRight((inner, style) => `<${style}>${inner}</${style}>`, text),
    readStandardInput: async () => input,
  };
}
