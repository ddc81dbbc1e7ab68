/** The hand-written queries, one for each standard, made ready for a database. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Day, isoOf, type WorkingCalendar } from '../../src/calendar/index.ts';
import { type Chosen, CHOSEN } from './chosen.ts';

export interface Query {
  readonly standard: Chosen;
  /** The table that its answers are put in: child, opened, due, state, met, late. */
  readonly table: string;
  readonly sql: string;
}

/** What makes the episodes that the queries stand on; one statement each. */
export function episodeStatements(): readonly string[] {
  return read('shared/episodes')
    .replaceAll(/^--.*$/gm, '')
    .split(';');
}

/** The names of the tables that those make. */
export function episodeTables(): readonly string[] {
  return episodeStatements().flatMap((statement) => /create temp table (\w+)/.exec(statement)?.[1] ?? []);
}

/** One query for each standard, asked of a day. */
export function queries(asOf: Day, calendar: WorkingCalendar): readonly Query[] {
  return CHOSEN.map((standard) => ({
    standard,
    table: `answers_${standard.name.replaceAll('-', '_')}`,
    sql: settled(standard, asOf, calendar),
  }));
}

function settled(standard: Chosen, asOf: Day, calendar: WorkingCalendar): string {
  const { also, counts } = standard;
  const last = also === 'agreed' ? 'coalesce(agreed, due)' : 'due';
  const wording: Readonly<Record<string, string>> = {
    query: read(standard.name),
    chain: read('shared/chain'),
    excused: also === 'excused' ? `when excused then 'excused'` : '',
    in_time: counts === 'hours' ? 'coalesce(met_at <= due_at, met <= due)' : 'met <= due',
    varied: also === 'agreed' ? `when met <= agreed then 'varied'` : '',
    last,
    missed: also === 'missed' ? 'or (missed = due and ended >= due)' : '',
    late: LATE[counts],
    calendars: counts === 'days' ? '' : 'left join calendar cd on cd.day = r.due left join calendar ct on ct.day = r.till',
    as_of: dateOf(asOf),
    soon: dateOf(lastDaySoon(asOf, standard.warn, calendar)),
  };
  // A word may hold others: the query holds the chain, and both the day asked about.
  let sql = read('shared/settled');
  while (MARK.test(sql)) sql = sql.replaceAll(MARK_EVERYWHERE, (_, word: string) => wording[word] ?? unknown(word));
  return sql;
}

/** A word of ours, not a cast. */
const MARK = /(?<!:):([a-z_]+)/;
const MARK_EVERYWHERE = new RegExp(MARK, 'g');

const WORKING = '(case when r.till >= r.due then ct.worked - cd.worked else ct.worked_before - cd.worked_before end)';
const HOURS = 'cast(ceil(extract(epoch from r.met_at - r.due_at) / 3600.0) as integer)';

const LATE: Readonly<Record<Chosen['counts'], string>> = {
  days: '(r.till - r.due)',
  'working-days': WORKING,
  hours: `case when r.met_at is not null and r.due_at is not null then ${HOURS} when r.in_working_days then ${WORKING} else r.till - r.due end`,
  'by-row': `case when r.in_working_days then ${WORKING} else r.till - r.due end`,
};

/** The last due date of which a warning has been given by the day asked about. */
function lastDaySoon(asOf: Day, warn: number, calendar: WorkingCalendar): Day {
  let day = asOf;
  while (calendar.addWorkingDays(day + 1, -warn) <= asOf) day += 1;
  return day;
}

function dateOf(day: Day): string {
  return `date '${isoOf(day)}'`;
}

function read(name: string): string {
  return readFileSync(join(import.meta.dirname, `${name}.sql`), 'utf8').trimEnd();
}

function unknown(word: string): never {
  throw new Error(`A query says :${word}, and nothing stands for that. The words known are in bench/standards/queries.ts.`);
}
