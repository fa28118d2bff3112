/** What the server tells whoever runs it. */

export type LogLevel = 'info' | 'warn' | 'error';

/** `error` is given where something was thrown, so that the caller decides how much of it to show. */
export type Log = (level: LogLevel, message: string, error?: unknown) => void;

export const silentLog: Log = () => undefined;
