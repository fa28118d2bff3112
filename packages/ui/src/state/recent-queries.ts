/** What was searched for on this page before: kept by this browser alone, and only where it keeps anything. */

/** Enough to find a search again, few enough to be read at a glance. */
const MAX_RECENT = 8;

export interface RecentQueries {
  /** The latest first; empty where the browser keeps nothing. */
  read(): string[];
  /** Puts a query first; one that is there already moves up. */
  add(query: string): void;
  clear(): void;
}

/**
 * `storage` is called anew each time, and may throw: to ask for it is refused where cookies are blocked. While `isOn` is
 * false nothing is read or added.
 */
export function createRecentQueries(
  key = `loci-recent:${location.pathname}`,
  storage: () => Storage = () => localStorage,
  isOn: () => boolean = () => true,
): RecentQueries {
  const read = (): string[] => (isOn() ? (attempt(() => parse(storage().getItem(key))) ?? []) : []);
  return {
    read,
    add(query) {
      const added = query.trim();
      if (added === '' || !isOn()) return;
      const others = read().filter((other) => other.toLowerCase() !== added.toLowerCase());
      attempt(() => storage().setItem(key, JSON.stringify([added, ...others].slice(0, MAX_RECENT))));
    },
    clear() {
      attempt(() => storage().removeItem(key));
    },
  };
}

/** Another script of the page's host may have written there: what is not a list of texts counts as nothing. */
function parse(stored: string | null): string[] {
  const value: unknown = JSON.parse(stored ?? '[]');
  return Array.isArray(value) ? value.filter((query) => typeof query === 'string').slice(0, MAX_RECENT) : [];
}

/** Null where it throws: a search box works without a memory. */
function attempt<Value>(act: () => Value): Value | null {
  try {
    return act();
  } catch {
    return null;
  }
}
