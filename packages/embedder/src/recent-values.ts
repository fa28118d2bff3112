/** Keeps the values that were asked for last, so that what is asked for again soon is not worked out again. */

export interface RecentValues<Value> {
  /** Makes a value where it is neither kept nor being made. A failure is not kept. */
  get(key: string, make: () => Promise<Value>): Promise<Value>;
}

/** @param limit how many values are kept, 1 or more */
export function createRecentValues<Value>(limit: number): RecentValues<Value> {
  // In the order in which they were asked for last: a map tells its keys in the order in which they came.
  const kept = new Map<string, Promise<Value>>();
  return {
    get(key, make) {
      const value = kept.get(key) ?? make();
      kept.delete(key);
      kept.set(key, value);
      const [oldest] = kept.keys();
      if (kept.size > limit && oldest !== undefined) kept.delete(oldest);
      value.catch(() => {
        if (kept.get(key) === value) kept.delete(key);
      });
      return value;
    },
  };
}
