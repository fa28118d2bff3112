/** Keeps requests to one host apart. */

/** The time, and waiting: passed in so that a test need not wait. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Rejects where `signal` is aborted. */
  sleep(durationMs: number, signal?: AbortSignal): Promise<void>;
}

export interface Pace {
  /** Resolves when the host may be asked again: `intervalMs` after it was last, or `delayMs` if that is longer. */
  waitFor(host: string, delayMs: number, signal?: AbortSignal): Promise<void>;
}

/** `intervalMs`: from the beginning of one request to that of the next. */
export function createPace(clock: Clock, intervalMs: number): Pace {
  const lastByHost = new Map<string, number>();
  return {
    async waitFor(host, delayMs, signal) {
      const last = lastByHost.get(host);
      const waitMs = last === undefined ? 0 : last + Math.max(intervalMs, delayMs) - clock.now();
      if (waitMs > 0) await clock.sleep(waitMs, signal);
      lastByHost.set(host, clock.now());
    },
  };
}
