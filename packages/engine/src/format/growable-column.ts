/** A column that grows while an index is written. */
import type { Column } from './columns.js';

const FIRST_CAPACITY = 1024;

export interface GrowableColumn<T extends Column> {
  readonly length: number;
  push(value: number): void;
  /** The values so far; a view that later pushes may leave behind. */
  values(): T;
}

/** `Constructor` fixes the type: `growableColumn(Uint32Array)`. Capacity doubles, so a push costs constant time. */
export function growableColumn<T extends Column>(Constructor: new (length: number) => T): GrowableColumn<T> {
  let storage = new Constructor(FIRST_CAPACITY);
  let length = 0;
  return {
    get length() {
      return length;
    },
    push(value) {
      if (length === storage.length) {
        const larger = new Constructor(storage.length * 2);
        larger.set(storage);
        storage = larger;
      }
      storage[length++] = value;
    },
    values: () => storage.subarray(0, length) as T,
  };
}
