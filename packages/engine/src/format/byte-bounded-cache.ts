/** A cache that forgets what was used longest ago once its entries' bytes pass a bound. */

export interface ByteBoundedCache<T, Key = number> {
  get(key: Key): T | undefined;
  set(key: Key, value: T, sizeBytes: number): void;
}

export function createByteBoundedCache<T, Key = number>(maxBytes: number): ByteBoundedCache<T, Key> {
  // A Map keeps the order of insertion: the first entry is the one used longest ago.
  const entries = new Map<Key, { readonly value: T; readonly sizeBytes: number }>();
  let heldBytes = 0;
  const drop = (key: Key): void => {
    heldBytes -= entries.get(key)?.sizeBytes ?? 0;
    entries.delete(key);
  };
  return {
    get(key) {
      const entry = entries.get(key);
      if (entry === undefined) return undefined;
      entries.delete(key);
      entries.set(key, entry);
      return entry.value;
    },
    set(key, value, sizeBytes) {
      drop(key);
      entries.set(key, { value, sizeBytes });
      heldBytes += sizeBytes;
      for (const oldest of entries.keys()) {
        if (heldBytes <= maxBytes || entries.size === 1) break;
        drop(oldest);
      }
    },
  };
}
