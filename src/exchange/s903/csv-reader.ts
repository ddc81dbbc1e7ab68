/** Reads comma-separated rows as the text comes. */
import { CsvError, parse } from 'csv-parse';
import { LONGEST_LINE, LONGEST_ROW } from '../bounds.ts';
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
    // A file put together from several has several kinds of line ends.
    record_delimiter: ['\r\n', '\n', '\r'],
    skip_empty_lines: true,
    max_record_size: LONGEST_ROW,
    trim: true,
    // Nothing is passed on down the stream: rows are taken here, so that none wait in memory.
    on_record: (values: readonly string[], { lines }) => {
      if (values.some((value) => value !== '')) row(values, lines);
      return null;
    },
  });
  let sinceLineEnd = 0;
  parser.on('error', () => undefined);
  parser.resume();
  const settled = (start: (done: (error?: Error | null) => void) => void): Promise<void> =>
    new Promise((resolve, reject) => {
      start((error) => (error ? reject(error instanceof CsvError ? unreadable(error) : error) : resolve()));
    });
  return {
    push: (text) => {
      if (text === '') return Promise.resolve();
      // The parser counts what stands in values, and would hold a row of nothing but commas however long.
      const lastEnd = Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r'));
      sinceLineEnd = lastEnd === -1 ? sinceLineEnd + text.length : text.length - lastEnd - 1;
      if (sinceLineEnd > LONGEST_LINE)
        return Promise.reject(new Unreadable('broken', `${WHAT_IS_WRONG['CSV_MAX_RECORD_SIZE'] ?? ''}.`, MEND));
      return settled((done) => parser.write(text, done));
    },
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
