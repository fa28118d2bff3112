/** Holds whatever yields values one after the other to a time for each. */

/**
 * The values of `source` as they come; `late` makes the error for one that takes longer than `maxMs`, and then the
 * source is told to end but not waited for. A source that computes without ever pausing cannot be interrupted: its late
 * value is refused when it comes.
 */
export async function* withinTime<Value>(
  source: AsyncIterable<Value>,
  maxMs: number,
  late: () => Error,
): AsyncGenerator<Value> {
  const iterator = source[Symbol.asyncIterator]();
  let isLate = false;
  try {
    for (;;) {
      const start = performance.now();
      let timer: NodeJS.Timeout | undefined;
      const timeout = new Promise<null>((resolve) => {
        timer = setTimeout(resolve, maxMs, null);
      });
      const result = await Promise.race([iterator.next(), timeout]).finally(() => clearTimeout(timer));
      if (result === null || performance.now() - start > maxMs) {
        isLate = true;
        throw late();
      }
      if (result.done) return;
      yield result.value;
    }
  } finally {
    const ended = Promise.resolve(iterator.return?.()).catch(() => undefined);
    if (!isLate) await ended;
  }
}
