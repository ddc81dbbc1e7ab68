import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Source } from '../record/types.ts';
import { canonicalJson } from './canonical-json.ts';
import { dateColumn } from './moment-columns.ts';
import { columnList, inParts, rowSet } from './row-set.ts';
import type { Reader, Writer } from './schema.ts';

const STATED = { subject: 'text', name: 'text', holding: 'text', from_day: 'date', to_day: 'date' };
const SOURCES_IN_A_STATEMENT = 5000;

/** A source that speaks for one subject. */
export interface SourceOf {
  readonly subject: string;
  readonly source: Source;
}

/** Adds what sources could hold of each subject; one that is there already is not added again. The subjects must be known. */
export async function saveSources(tx: Writer, authority: string, sources: readonly SourceOf[], batch?: string): Promise<void> {
  await saveHoldings(tx, authority, sources);
  for (const part of inParts(sources, SOURCES_IN_A_STATEMENT)) {
    const rows = part.map(({ subject, source }) => ({
      subject,
      name: source.name,
      holding: nameOf(source.holds),
      from_day: dateColumn(source.from),
      to_day: dateColumn(source.to),
    }));
    await sql`
      with stated as (select distinct * from ${rowSet('stated', STATED, rows)}),
      held as (select subject from subject where authority = ${authority} and subject in (select subject from stated) order by subject for update),
      added as (
        insert into source (authority, ${columnList(STATED)}, position, batch)
        select ${authority}, ${columnList(STATED)},
          coalesce((select max(position) from source s where s.authority = ${authority} and s.subject = stated.subject), 0)
            + row_number() over (partition by subject order by from_day, to_day, name, holding),
          ${batch ?? null}
        from stated join held using (subject)
        where not exists (select from source s where s.authority = ${authority} and s.subject = stated.subject and s.name = stated.name
          and s.holding = stated.holding and s.from_day is not distinct from stated.from_day and s.to_day is not distinct from stated.to_day)
        returning subject
      )
      update subject set revision = revision + 1 where authority = ${authority} and subject in (select subject from added)`.execute(tx);
  }
}

/** What holdings were read already; the same object is given for the same holding. */
export type Holdings = Map<string, Source['holds']>;

/** The sources of each subject, in the order they were added. */
export async function readSources(
  db: Reader,
  authority: string,
  subjects: readonly string[],
  known: Holdings = new Map(),
): Promise<ReadonlyMap<string, readonly Source[]>> {
  const rows = await db
    .selectFrom('source')
    .select(['subject', 'name', 'holding', 'from_day', 'to_day'])
    .where('authority', '=', authority)
    .where('subject', '=', sql<string>`any(${subjects})`)
    .orderBy('subject')
    .orderBy('position')
    .execute();
  await readHoldings(
    db,
    authority,
    [...new Set(rows.map(({ holding }) => holding))].filter((name) => !known.has(name)),
    known,
  );
  const found = Map.groupBy(rows, ({ subject }) => subject);
  return new Map(
    [...found].map(([subject, ofSubject]) => [
      subject,
      ofSubject.map((row) => ({
        name: row.name,
        holds: known.get(row.holding) ?? {},
        ...(row.from_day !== null && { from: row.from_day }),
        ...(row.to_day !== null && { to: row.to_day }),
      })),
    ]),
  );
}

async function saveHoldings(tx: Writer, authority: string, sources: readonly SourceOf[]): Promise<void> {
  const distinct = new Map<Source['holds'], string>(sources.map(({ source }) => [source.holds, '']));
  const rows = [...distinct.keys()].map((holds) => ({ authority, holding: nameOf(holds), holds: JSON.stringify(holds) }));
  if (rows.length > 0)
    await tx
      .insertInto('holding')
      .values(rows)
      .onConflict((conflict) => conflict.doNothing())
      .execute();
}

async function readHoldings(db: Reader, authority: string, names: readonly string[], into: Holdings): Promise<void> {
  if (names.length === 0) return;
  const rows = await db
    .selectFrom('holding')
    .select(['holding', 'holds'])
    .where('authority', '=', authority)
    .where('holding', 'in', names)
    .execute();
  for (const { holding, holds } of rows) into.set(holding, holds);
}

const names = new WeakMap<object, string>();

function nameOf(holds: Source['holds']): string {
  if (typeof holds === 'string') return holds;
  const named = names.get(holds) ?? createHash('sha256').update(canonicalJson(holds)).digest('hex');
  names.set(holds, named);
  return named;
}
