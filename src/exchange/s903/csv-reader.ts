/** Reads comma-separated rows as the text comes. */
import { CsvError, parse } from 'csv-parse';
import { LONGEST_ROW } from '../bounds.ts';
import { Unreadable } from '../fault.ts';

export interface CsvReader {
  /** Throws Unreadable. */
  push(text: string): Promise<void>;
  /** Throws Unreadable where a quoted value is never closed. */
  end(): Promise<void>;
}

const MEND = 'Open the file in a text editor and mend the quotation marks on that line, or export it again.';
const WHAT_IS_WRONG: Readonly<Record<string, string>> = {
  CSV_QUOTE_NOT_CLOSED: 'A quotation mark opens a value and is never closed',
  CSV_INVALID_CLOSING_QUOTE: 'A quoted value is followed by something other than a comma',
  INVALID_OPENING_QUOTE: 'A quotation mark stands in the middle of a value',
  CSV_MAX_RECORD_SIZE: 'A row is longer than any row of a return; a quotation mark is probably missing',
};

/** Calls `row` with the values of each row that is not blank and the line it ends on. */
export function csvReader(row: (values: readonly string[], line: number) => void): CsvReader {
  const parser = parse({
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: LONGEST_ROW,
    trim: true,
    // Nothing is passed on down the stream: rows are taken here, so that none wait in memory.
    on_record: (values: readonly string[], { lines }) => {
      if (values.some((value) => value !== '')) row(values, lines);
      return null;
    },
  });
  parser.on('error', () => undefined);
  parser.resume();
  const settled = (start: (done: (error?: Error | null) => void) => void): Promise<void> =>
    new Promise((resolve, reject) => {
      start((error) => (error ? reject(error instanceof CsvError ? unreadable(error) : error) : resolve()));
    });
  return {
    push: (text) => (text === '' ? Promise.resolve() : settled((done) => parser.write(text, done))),
    end: () =>
      settled((done) => {
        parser.once('error', done);
        parser.end(() => done());
      }),
  };
}

function unreadable(error: CsvError): Unreadable {
  const line = typeof error['lines'] === 'number' ? error['lines'] : undefined;
  const what = WHAT_IS_WRONG[error.code] ?? 'The table cannot be read';
  return new Unreadable('broken', `${what}${line === undefined ? '' : `, on line ${line}`}.`, MEND, line === undefined ? {} : { line });
}
