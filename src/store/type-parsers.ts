import { types as usual } from 'pg';
import { dayOf } from '../calendar/index.ts';

type Parse = (text: string) => unknown;

// Type numbers of PostgreSQL. What the driver does unasked is wrong for us: dates by the host's time zone, counts as text.
const INT8 = 20;
const DATE = 1082;
const DATE_ARRAY = 1182;
const TIMESTAMP = 1114;
const TIMESTAMPTZ = 1184;
const NUMERIC = 1700;

const OURS: ReadonlyMap<number, Parse> = new Map<number, Parse>([
  [INT8, wholeNumber],
  [DATE, dayOf],
  [DATE_ARRAY, dayList],
  [TIMESTAMP, (text) => Temporal.PlainDateTime.from(text)],
  [TIMESTAMPTZ, (text) => Temporal.Instant.from(text)],
  [NUMERIC, (text) => text],
]);

/**
 * How values are read: dates as day numbers, instants as Temporal, whole numbers as numbers (refused where they would lose
 * digits), exact decimals as text. For one pool, without changing the driver for anyone else.
 */
export const typeParsers: { readonly getTypeParser: typeof usual.getTypeParser } = {
  getTypeParser: (id, format) => OURS.get(id) ?? usual.getTypeParser(id, format),
};

function wholeNumber(text: string): number {
  const n = Number(text);
  if (!Number.isSafeInteger(n)) throw new RangeError(`The database answered ${text}, a whole number too large to hold exactly.`);
  return n;
}

function dayList(text: string): readonly (number | null)[] {
  const inner = text.slice(1, -1);
  return inner === '' ? [] : inner.split(',').map((one) => (one === 'NULL' ? null : dayOf(one)));
}
