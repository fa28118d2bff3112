/** Columns that grow together, a row at a time, while an index is written. */
import type { Column } from './columns.js';
import { type GrowableColumn, growableColumn } from './growable-column.js';

/** By name the array that a column is kept in; it fixes the type of its values. */
type ColumnTypes = Readonly<Record<string, new (length: number) => Column>>;

export interface GrowableTable<Types extends ColumnTypes> {
  /** Rows so far. */
  readonly length: number;
  push(row: { readonly [Name in keyof Types]: number }): void;
  /** The values so far, by column; views that later pushes may leave behind. */
  values(): { [Name in keyof Types]: InstanceType<Types[Name]> };
}

export function growableTable<Types extends ColumnTypes>(types: Types): GrowableTable<Types> {
  const columns = Object.entries(types).map(([name, type]): [keyof Types, GrowableColumn<Column>] => [
    name,
    growableColumn(type),
  ]);
  let length = 0;
  return {
    get length() {
      return length;
    },
    push(row) {
      for (const [name, column] of columns) column.push(row[name]);
      length += 1;
    },
    values: () =>
      Object.fromEntries(columns.map(([name, column]) => [name, column.values()])) as {
        [Name in keyof Types]: InstanceType<Types[Name]>;
      },
  };
}
