import { createHash } from 'node:crypto';
import type { Selectable } from 'kysely';
import { type Day, isoOf } from '../calendar/index.ts';
import { expectationColumns } from './expectation-row.ts';
import { dateColumn } from './moment-columns.ts';
import type { SubjectSummaryTable } from './schema.ts';
import type { Judged, StoredExpectation, SubjectSummary } from './stored-expectation.ts';
import { tally } from './summarise.ts';
import { searchText } from './words.ts';

/** The columns of a summary besides whose it is, with their types. */
export const SUMMARY_COLUMNS = {
  subject: 'text',
  kind: 'text',
  name: 'text',
  born: 'date',
  expected: 'date',
  search: 'text',
  worker: 'text',
  team: 'text',
  family: 'text',
  seen_held: 'boolean',
  last_seen_day: 'date',
  seen_alone_held: 'boolean',
  last_seen_alone_day: 'date',
  open_episodes: 'text[]',
  plans: 'text[]',
  overdue: 'integer',
  due_soon: 'integer',
  upcoming: 'integer',
  not_held: 'integer',
  waiting: 'integer',
  urgency: 'smallint',
  next_due_day: 'date',
  next_key: 'text',
  changes_on: 'date',
  as_of: 'date',
  revision: 'integer',
  digest: 'text',
} as const satisfies Partial<Record<keyof SubjectSummaryTable, string>>;

/** As it is written. */
export function summaryColumns(judged: Judged, asOf: Day): Readonly<Record<keyof typeof SUMMARY_COLUMNS, unknown>> {
  const { facts, subject, revision } = judged;
  const tallied = tally(judged.expectations, facts.aside);
  return {
    subject,
    kind: facts.kind,
    name: facts.name,
    born: dateColumn(facts.born),
    expected: dateColumn(facts.expected),
    search: searchText(subject, facts.name),
    worker: facts.worker,
    team: facts.team,
    family: facts.family,
    seen_held: facts.seenHeld,
    last_seen_day: dateColumn(facts.lastSeen),
    seen_alone_held: facts.seenAloneHeld,
    last_seen_alone_day: dateColumn(facts.lastSeenAlone),
    open_episodes: facts.openEpisodes,
    plans: facts.plans,
    overdue: tallied.overdue,
    due_soon: tallied.dueSoon,
    upcoming: tallied.upcoming,
    not_held: tallied.notHeld,
    waiting: facts.waiting,
    urgency: tallied.urgency,
    next_due_day: dateColumn(tallied.nextDue),
    next_key: tallied.nextKey,
    changes_on: dateColumn(facts.changesOn),
    as_of: isoOf(asOf),
    revision,
    digest: digestOf(judged.expectations),
  };
}

/** The same for the same expectations in the same order. */
function digestOf(expectations: readonly StoredExpectation[]): string {
  return createHash('sha256')
    .update(JSON.stringify(expectations.map(expectationColumns)))
    .digest('base64');
}

/** As a list reads it. */
export function summaryFrom(row: Omit<Selectable<SubjectSummaryTable>, 'authority' | 'pack'>): SubjectSummary {
  return {
    subject: row.subject,
    kind: row.kind,
    name: row.name,
    ...(row.born !== null && { born: row.born }),
    ...(row.expected !== null && { expected: row.expected }),
    ...(row.worker !== null && { worker: row.worker }),
    ...(row.team !== null && { team: row.team }),
    ...(row.family !== null && { family: row.family }),
    seenHeld: row.seen_held,
    ...(row.last_seen_day !== null && { lastSeen: row.last_seen_day }),
    seenAloneHeld: row.seen_alone_held,
    ...(row.last_seen_alone_day !== null && { lastSeenAlone: row.last_seen_alone_day }),
    openEpisodes: row.open_episodes,
    plans: row.plans,
    waiting: row.waiting,
    ...(row.changes_on !== null && { changesOn: row.changes_on }),
    overdue: row.overdue,
    dueSoon: row.due_soon,
    upcoming: row.upcoming,
    notHeld: row.not_held,
    ...(row.next_key !== null && { nextKey: row.next_key }),
    ...(row.next_due_day !== null && { nextDue: row.next_due_day }),
    asOf: row.as_of,
  };
}
