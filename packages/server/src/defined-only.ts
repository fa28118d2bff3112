/** Drops properties that are undefined, for types in which an optional property is absent or has a value. */

export type DefinedOnly<T> = { [Key in keyof T]: Exclude<T[Key], undefined> };

export function definedOnly<T extends object>(object: T): DefinedOnly<T> {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined)) as DefinedOnly<T>;
}
