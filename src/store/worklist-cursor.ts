import { tryDayOf } from '../calendar/index.ts';
import { StoreError } from './errors.ts';

/** Most pressing first; longest unseen first; by name. */
export type WorklistOrder = 'owed' | 'last-seen' | 'name';

/** The columns of each order, ending with one that no two rows share, and their types. */
export const ORDER_COLUMNS = {
  owed: { urgency: 'smallint', sort_due: 'date', subject: 'text' },
  'last-seen': { sort_seen: 'date', subject: 'text' },
  name: { name: 'text', subject: 'text' },
} as const satisfies Record<WorklistOrder, Readonly<Record<string, string>>>;

/** Where a page ended, as opaque text that can stand in an address. */
export function cursorOf(order: WorklistOrder, values: readonly string[]): string {
  return Buffer.from(JSON.stringify([order, ...values])).toString('base64url');
}

/** The values in the order's columns after which the next page begins. Throws StoreError for text that is no cursor of this order. */
export function readCursor(order: WorklistOrder, cursor: string): readonly string[] {
  const read = parsed(cursor);
  const types = Object.values(ORDER_COLUMNS[order]);
  if (isList(read) && read[0] === order && read.length === types.length + 1) {
    const values = read.slice(1);
    if (values.every((value, n) => fits(value, types[n]))) return values;
  }
  throw new StoreError('That page of the list is no longer known. Go back to its first page.');
}

function isList(read: unknown): read is string[] {
  return Array.isArray(read) && read.every((value) => typeof value === 'string');
}

function fits(value: string, type: string | undefined): boolean {
  if (type === 'date') return tryDayOf(value) !== undefined;
  return type === 'smallint' ? /^\d$/.test(value) : !value.includes('\0');
}

function parsed(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor.slice(0, 2000), 'base64url').toString());
  } catch {
    return undefined;
  }
}
