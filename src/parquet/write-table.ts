import { mkdirSync, renameSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileWriter, ParquetWriter } from 'hyparquet-writer';
import { type Column, schemaOf } from './column.ts';

/** A Parquet file being written, some rows at a time. */
export interface TableWriter<Row> {
  /** Writes these rows as a group of their own. */
  write(rows: readonly Row[]): Promise<void>;
  /** Ends the file; until then it has no name that a reader would take for a table's. */
  end(): Promise<void>;
}

/** Begins a Parquet file; one of the same name is replaced when this one is ended. */
export function writeTable<Row>(path: string, columns: readonly Column<Row>[]): TableWriter<Row> {
  mkdirSync(dirname(path), { recursive: true });
  const unfinished = `${path}.unfinished`;
  const writer = new ParquetWriter({ writer: fileWriter(unfinished), schema: schemaOf(columns), createdBy: 'Sightline' });
  return {
    write: async (rows) => {
      if (rows.length === 0) return;
      // Nothing said is an empty cell, and a column that must be filled is refused by the writer where it is not.
      const columnData = columns.map(({ name, of }) => ({ name, data: rows.map((row) => of(row) ?? null) }));
      await writer.write({ columnData, rowGroupSize: rows.length });
    },
    end: async () => {
      await writer.finish();
      renameSync(unfinished, path);
    },
  };
}
