import { type RawBuilder, sql } from 'kysely';
import { isoOf } from '../calendar/index.ts';
import { type Counts, countColumns, openOfStandard } from './counts.ts';
import { expectationFrom } from './expectation-row.ts';
import { rowSet } from './row-set.ts';
import type { Reader } from './schema.ts';
import type { OpenExpectation, SubjectSummary } from './stored-expectation.ts';
import { summaryFrom } from './summary-row.ts';
import { cursorOf, ORDER_COLUMNS, readCursor, type WorklistOrder } from './worklist-cursor.ts';
import { matches, type WorklistFilter } from './worklist-filter.ts';

export interface WorklistQuery extends WorklistFilter {
  /** 'owed' where absent. */
  readonly order?: WorklistOrder;
  /** Brothers and sisters who also match come with the most pressing of them, instead of each in their own place. */
  readonly families?: boolean;
  /** Where the page before ended, as it said. */
  readonly after?: string;
  /** Instead of `after`: where the page that follows begins, as it said. */
  readonly before?: string;
  /** Instead of either: how many lines to pass over; slower the further down the list. */
  readonly skip?: number;
  /** From 1 to 500 lines; 50 where absent. */
  readonly limit?: number;
}

export interface WorklistLine {
  readonly summary: SubjectSummary;
  /** The most overdue expectation, or else the nearest; absent where nothing is open. */
  readonly next?: OpenExpectation;
}

export interface WorklistPage {
  /** A family each, the most pressing of it first; one line each where families were not asked for. */
  readonly families: readonly (readonly WorklistLine[])[];
  /** To ask for the next page by, as `after`; absent on the last. */
  readonly next?: string;
  /** To ask for the page before by, as `before`; absent on the first. */
  readonly previous?: string;
  /** How all stand whom the filter picks, where they were brought together for the page anyway. */
  readonly counts?: Counts;
}

type Row = Parameters<typeof summaryFrom>[0];

/** One page of the list of those whom the filter picks. Throws StoreError for a page that is not known. */
export async function worklist(db: Reader, query: WorklistQuery): Promise<WorklistPage> {
  const limit = Math.min(Math.max(Math.trunc(query.limit ?? 50), 1), 500);
  const { before, after, skip = 0, order = 'owed' } = query;
  const { rows: found, counts } = await leadRows(db, query, limit + 1);
  const shown = before === undefined ? found.slice(0, limit) : found.slice(0, limit).toReversed();
  const others = query.families === true ? await familyRows(db, query, shown) : [];
  const nexts = await nextExpectations(db, query, [...shown, ...others]);
  const hasMore = found.length > limit;
  const [first, last] = [shown[0], shown.at(-1)];
  const hasNext = before === undefined ? hasMore : true;
  const hasPrevious = before === undefined ? after !== undefined || skip > 0 : hasMore;
  return {
    families: shown.map((lead) => [lead, ...others.filter(({ family }) => family !== null && family === lead.family)].map(lineOf)),
    ...(hasNext && last !== undefined && { next: cursorOf(order, placeOf(last, order)) }),
    ...(hasPrevious && first !== undefined && { previous: cursorOf(order, placeOf(first, order)) }),
    ...(counts !== undefined && { counts }),
  };

  function lineOf(row: Row): WorklistLine {
    const next = nexts.get(row.subject);
    return { summary: summaryFrom(row), ...(next !== undefined && { next }) };
  }
}

interface Lead {
  readonly rows: readonly Row[];
  readonly counts?: Counts;
}

async function leadRows(db: Reader, query: WorklistQuery, limit: number): Promise<Lead> {
  const { before, after, skip = 0, order = 'owed' } = query;
  const backwards = before !== undefined;
  const cursor = before ?? after;
  const from =
    cursor === undefined ? sql`true` : sql`(${place('s', order)}) ${sql.raw(backwards ? '<' : '>')} (${cursorValues(order, cursor)})`;
  const page = sql`order by ${inOrder('s', order, backwards)} limit ${limit} offset ${Math.max(Math.trunc(skip), 0)}`;
  const shown = sql`lead join subject_summary s on s.authority = ${query.authority} and s.pack = ${query.pack} and s.subject = lead.subject`;
  const inPlace = sql`order by ${inOrder('s', order, backwards)}`;
  // Found in indexes alone, whatever the list is narrowed by; only the rows that are shown are then gone to.
  if (!(await isGathered(db, query))) {
    const { rows } = await sql<Row>`
      with lead as materialized (${walked(query, order, from, page)}) select s.* from ${shown} ${inPlace}`.execute(db);
    return { rows };
  }
  const { rows } = await sql<Row & { readonly counts: Counts }>`
    with found as materialized (${gathered(query, order)}),
      counts as (select ${countColumns(query, 's')} from found s),
      lead as materialized (select s.subject from (${firstOfFamilies(query, order)}) s where ${from} ${page})
    select s.*, to_json(counts) as counts from ${shown} cross join counts ${inPlace}`.execute(db);
  const [first] = rows;
  return { rows, ...(first !== undefined && { counts: first.counts }) };
}

/** Of so few it is quicker to bring all together than to go down the list until enough of them have been met. */
const FEW = 2000;

/** Whether those whom the filter picks are found elsewhere than in the order of the list. */
async function isGathered(db: Reader, { authority, pack, standard, states, worker, find, reach }: WorklistFilter): Promise<boolean> {
  if (reach !== undefined) return true;
  if (find !== undefined && find.trim() !== '') return true;
  if (standard === undefined || worker !== undefined) return false;
  return (await openOfStandard(db, authority, pack, standard, states)) <= FEW;
}

/** Down the list in its order, as far as the page reaches. */
function walked(query: WorklistQuery, order: WorklistOrder, from: RawBuilder<unknown>, page: RawBuilder<unknown>) {
  return sql`select s.subject from subject_summary s
    where ${matches(query, 's', true)} and ${from} and ${query.families === true ? comesFirstInFamily(query, order) : sql`true`} ${page}`;
}

/** All who match. */
function gathered(query: WorklistQuery, order: WorklistOrder) {
  return sql`select s.family, s.overdue, s.to_put_right, s.due_soon, s.not_held, s.waiting, ${place('s', order)} from subject_summary s where ${matches(query, 's')}`;
}

/** The first of each family among them, and everyone else. */
function firstOfFamilies(query: WorklistQuery, order: WorklistOrder) {
  if (query.families !== true) return sql`select * from found`;
  return sql`select distinct on (coalesce(s.family, s.subject)) s.* from found s order by coalesce(s.family, s.subject), ${place('s', order)}`;
}

// The one of a family who comes first among those that match; the others follow on the same line.
function comesFirstInFamily(query: WorklistQuery, order: WorklistOrder) {
  return sql`(s.family is null or not exists (
    select from subject_summary o where ${matches(query, 'o', true)} and o.family = s.family and (${place('o', order)}) < (${place('s', order)})))`;
}

async function familyRows(db: Reader, query: WorklistQuery, leading: readonly Row[]): Promise<readonly Row[]> {
  const families = leading.flatMap(({ family }) => family ?? []);
  if (families.length === 0) return [];
  const { rows } = await sql<Row>`
    select s.* from subject_summary s
    where ${matches(query, 's', true)} and s.family = any(${families}) and s.subject <> all(${leading.map(({ subject }) => subject)})
    order by ${place('s', query.order ?? 'owed')}`.execute(db);
  return rows;
}

const PLACE = { subject: 'text', standard: 'text', opened_day: 'date', nth: 'smallint' };

async function nextExpectations(db: Reader, query: WorklistFilter, rows: readonly Row[]): Promise<ReadonlyMap<string, OpenExpectation>> {
  const wanted = rows.flatMap(({ subject, next_standard, next_opened_day, next_nth }) =>
    next_standard === null || next_opened_day === null
      ? []
      : [{ subject, standard: next_standard, opened_day: isoOf(next_opened_day), nth: next_nth }],
  );
  if (wanted.length === 0) return new Map();
  const found = await sql<Parameters<typeof expectationFrom>[0]>`
    select e.* from ${rowSet('wanted', PLACE, wanted)}
    join expectation e on e.authority = ${query.authority} and e.pack = ${query.pack} and e.subject = wanted.subject
      and e.standard = wanted.standard and e.opened_day = wanted.opened_day and e.nth = wanted.nth
      and e.subject = any(${wanted.map(({ subject }) => subject)})`.execute(db);
  return new Map(found.rows.map((row) => [row.subject, expectationFrom(row)]));
}

function inOrder(alias: string, order: WorklistOrder, backwards: boolean) {
  return sql.join(
    Object.keys(ORDER_COLUMNS[order]).map((column) => sql`${sql.ref(`${alias}.${column}`)} ${sql.raw(backwards ? 'desc' : 'asc')}`),
  );
}

function place(alias: string, order: WorklistOrder) {
  return sql.join(Object.keys(ORDER_COLUMNS[order]).map((column) => sql.ref(`${alias}.${column}`)));
}

function cursorValues(order: WorklistOrder, cursor: string) {
  const values = readCursor(order, cursor);
  return sql.join(Object.values(ORDER_COLUMNS[order]).map((type, n) => sql`${values[n]}::${sql.raw(type)}`));
}

function placeOf(row: Row, order: WorklistOrder): readonly string[] {
  if (order === 'name') return [row.name, row.subject];
  if (order === 'last-seen') return [isoOf(row.sort_seen), row.subject];
  return [String(row.urgency), isoOf(row.sort_due), row.subject];
}
