/** Numbers the distinct values of a field, so that a column can hold it. */

export interface ValueDictionary {
  /** In order of appearance. */
  readonly values: readonly string[];
  /** Position in `values` plus one; 0 for null. */
  ordinal(value: string | null): number;
}

export function createValueDictionary(): ValueDictionary {
  const ordinals = new Map<string, number>();
  const values: string[] = [];
  return {
    values,
    ordinal(value) {
      if (value === null) return 0;
      let ordinal = ordinals.get(value);
      if (ordinal === undefined) {
        ordinal = values.push(value);
        ordinals.set(value, ordinal);
      }
      return ordinal;
    },
  };
}
