import type { SchemaElement } from 'hyparquet';

/** What a column holds: text is UTF-8, dates are days, and a column without `must` may be empty. */
export interface Column<Row> {
  readonly name: string;
  readonly kind: 'text' | 'date' | 'whole' | 'number' | 'yes-no';
  readonly must?: true;
  readonly of: (row: Row) => string | number | boolean | null | undefined;
}

const TYPES: Readonly<Record<Column<unknown>['kind'], Pick<SchemaElement, 'type' | 'converted_type'>>> = {
  text: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  date: { type: 'INT32', converted_type: 'DATE' },
  whole: { type: 'INT32' },
  number: { type: 'DOUBLE' },
  'yes-no': { type: 'BOOLEAN' },
};

/** The columns as a Parquet file declares them. */
export function schemaOf<Row>(columns: readonly Column<Row>[]): SchemaElement[] {
  return [
    { name: 'root', num_children: columns.length },
    ...columns.map(({ name, kind, must }): SchemaElement => ({ name, ...TYPES[kind], repetition_type: must ? 'REQUIRED' : 'OPTIONAL' })),
  ];
}
