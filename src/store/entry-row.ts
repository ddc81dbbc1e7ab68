import type { Selectable } from 'kysely';
import { isoOf, isoOfMoment } from '../calendar/index.ts';
import type { Entry } from '../record/types.ts';
import { canonicalJson } from './canonical-json.ts';
import { dateColumn, momentFrom } from './moment-columns.ts';
import type { JournalTable } from './schema.ts';

export type EntryColumns = Pick<
  Selectable<JournalTable>,
  | 'entry_id'
  | 'type'
  | 'occurred_day'
  | 'occurred_minute'
  | 'recorded_day'
  | 'recorded_minute'
  | 'author'
  | 'role'
  | 'subjects'
  | 'fields'
  | 'links'
  | 'supersedes'
  | 'strikes_out'
  | 'reason'
>;

export const ENTRY_COLUMNS = [
  'entry_id',
  'type',
  'occurred_day',
  'occurred_minute',
  'recorded_day',
  'recorded_minute',
  'author',
  'role',
  'subjects',
  'fields',
  'links',
  'supersedes',
  'strikes_out',
  'reason',
] as const satisfies readonly (keyof EntryColumns)[];

/** The entry as it was handed in. */
export function entryFrom(row: EntryColumns): Entry {
  const recorded = momentFrom(row.recorded_day, row.recorded_minute);
  return {
    id: row.entry_id,
    type: row.type,
    subjects: row.subjects,
    occurred: row.occurred_minute === null ? { day: row.occurred_day } : { day: row.occurred_day, minute: row.occurred_minute },
    ...(recorded !== undefined && { recorded }),
    ...(row.author !== null && { by: row.author }),
    ...(row.role !== null && { role: row.role }),
    fields: row.fields,
    ...(row.links.length > 0 && { links: row.links }),
    ...(row.supersedes !== null && { supersedes: row.supersedes }),
    ...(row.strikes_out !== null && { strikesOut: row.strikes_out }),
    ...(row.reason !== null && { reason: row.reason }),
  };
}

/** The columns an entry is written to; names as in the table, days as ISO dates. */
export function columnsOf(entry: Entry) {
  return {
    entry_id: entry.id,
    type: entry.type,
    occurred_day: isoOf(entry.occurred.day),
    occurred_minute: entry.occurred.minute ?? null,
    recorded_day: dateColumn(entry.recorded?.day),
    recorded_minute: entry.recorded?.minute ?? null,
    author: entry.by ?? null,
    role: entry.role ?? null,
    subjects: entry.subjects,
    fields: entry.fields,
    links: entry.links ?? [],
    supersedes: entry.supersedes ?? null,
    strikes_out: entry.strikesOut ?? null,
    reason: entry.reason ?? null,
  };
}

/** The one text of an entry that the chain is taken over and that tells two entries apart. */
export function entryText(entry: Entry): string {
  return canonicalJson({
    id: entry.id,
    type: entry.type,
    subjects: entry.subjects,
    occurred: isoOfMoment(entry.occurred),
    recorded: entry.recorded === undefined ? undefined : isoOfMoment(entry.recorded),
    by: entry.by,
    role: entry.role,
    fields: entry.fields,
    links: (entry.links ?? []).map(({ rel, to }) => ({ rel, to })),
    supersedes: entry.supersedes,
    strikesOut: entry.strikesOut,
    reason: entry.reason,
  });
}
