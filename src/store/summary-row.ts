import { createHash } from 'node:crypto';
import type { Selectable } from 'kysely';
import type { SubjectKind } from '../record/types.ts';
import { keyOf } from './expectation-key.ts';
import { expectationColumns } from './expectation-row.ts';
import { dateColumn } from './moment-columns.ts';
import type { SubjectSummaryTable } from './schema.ts';
import type { StandingLine } from './standing.ts';
import type { Judged, SubjectSummary } from './stored-expectation.ts';
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
  workers: 'text[]',
  reviewers: 'text[]',
  teams: 'text[]',
  family: 'text',
  seen_held: 'boolean',
  last_seen_day: 'date',
  seen_alone_held: 'boolean',
  last_seen_alone_day: 'date',
  role: 'text',
  open: 'boolean',
  plans: 'text[]',
  overdue: 'integer',
  to_put_right: 'integer',
  due_soon: 'integer',
  upcoming: 'integer',
  not_held: 'integer',
  waiting: 'integer',
  urgency: 'smallint',
  next_due_day: 'date',
  next_standard: 'text',
  next_opened_day: 'date',
  next_nth: 'smallint',
  changes_on: 'date',
  revision: 'integer',
  digest: 'text',
} as const satisfies Partial<Record<keyof SubjectSummaryTable, string>>;

type Written = Readonly<Record<keyof typeof SUMMARY_COLUMNS, unknown>>;
/** What is counted of it and compared keeps its types. */
export type SummaryRow = Written & {
  readonly subject: string;
  readonly kind: SubjectKind;
  readonly worker: string | null;
  readonly team: string | null;
  readonly open: boolean;
  readonly overdue: number;
  readonly to_put_right: number;
  readonly due_soon: number;
  readonly not_held: number;
  readonly waiting: number;
  readonly digest: string;
};

type ExpectationRow = ReturnType<typeof expectationColumns>;

/** As it is written beside these rows of what is open. */
export function summaryColumns(judged: Judged, open: readonly ExpectationRow[]): SummaryRow {
  const { facts, subject, revision, standing } = judged;
  const tallied = tally(judged.open, facts.aside);
  const next = tallied.next && expectationColumns(tallied.next);
  return {
    subject,
    kind: facts.kind,
    name: facts.name,
    born: dateColumn(facts.born),
    expected: dateColumn(facts.expected),
    search: searchText(subject, facts.name),
    worker: facts.worker ?? null,
    team: facts.team ?? null,
    workers: facts.workers,
    reviewers: facts.reviewers,
    teams: facts.teams,
    family: facts.family,
    seen_held: facts.seenHeld,
    last_seen_day: dateColumn(facts.lastSeen),
    seen_alone_held: facts.seenAloneHeld,
    last_seen_alone_day: dateColumn(facts.lastSeenAlone),
    role: facts.role,
    open: facts.open,
    plans: facts.plans,
    overdue: tallied.overdue,
    to_put_right: tallied.toPutRight,
    due_soon: tallied.dueSoon,
    upcoming: tallied.upcoming,
    not_held: tallied.notHeld,
    waiting: facts.waiting,
    urgency: tallied.urgency,
    next_due_day: dateColumn(tallied.nextDue),
    next_standard: next?.standard,
    next_opened_day: next?.opened_day,
    next_nth: next?.nth,
    changes_on: dateColumn(facts.changesOn),
    revision,
    digest: digestOf(open, standing),
  };
}

/** The same for the same open expectations in the same order, and the same counts. */
function digestOf(open: readonly ExpectationRow[], standing: readonly StandingLine[]): string {
  const hash = createHash('sha256');
  for (const row of open) hash.update(`${Object.values(row).join('\t')}\n`);
  for (const line of standing) hash.update(`${line.join('\t')}\n`);
  return hash.digest('base64');
}

/** As a list reads it. */
export function summaryFrom(row: Omit<Selectable<SubjectSummaryTable>, 'authority' | 'pack'>): SubjectSummary {
  const { next_standard: standard, next_opened_day: opened_day, next_nth: nth } = row;
  return {
    subject: row.subject,
    kind: row.kind,
    name: row.name,
    ...(row.born !== null && { born: row.born }),
    ...(row.expected !== null && { expected: row.expected }),
    ...(row.worker !== null && { worker: row.worker }),
    ...(row.team !== null && { team: row.team }),
    workers: row.workers,
    reviewers: row.reviewers,
    teams: row.teams,
    ...(row.family !== null && { family: row.family }),
    seenHeld: row.seen_held,
    ...(row.last_seen_day !== null && { lastSeen: row.last_seen_day }),
    seenAloneHeld: row.seen_alone_held,
    ...(row.last_seen_alone_day !== null && { lastSeenAlone: row.last_seen_alone_day }),
    ...(row.role !== null && { role: row.role }),
    open: row.open,
    plans: row.plans,
    waiting: row.waiting,
    ...(row.changes_on !== null && { changesOn: row.changes_on }),
    overdue: row.overdue,
    toPutRight: row.to_put_right,
    dueSoon: row.due_soon,
    upcoming: row.upcoming,
    notHeld: row.not_held,
    ...(standard !== null && opened_day !== null && nth !== null && { nextKey: keyOf(row.subject, { standard, opened_day, nth }) }),
    ...(row.next_due_day !== null && { nextDue: row.next_due_day }),
  };
}
