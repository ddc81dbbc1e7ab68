import { sql } from 'kysely';
import { type Day, isoOf } from '../../calendar/index.ts';
import { rowSet } from '../row-set.ts';
import type { Reader, Writer } from '../schema.ts';

/** Until when a record is kept, as it was last worked out. */
export interface RetentionDate {
  readonly subject: string;
  readonly keptTo: Day;
  readonly rule: string;
}

/** Keeps these dates in place of those of the subjects named; one without a date any more has none. */
export async function saveRetentionDates(
  tx: Writer,
  authority: string,
  subjects: readonly string[],
  dates: readonly RetentionDate[],
): Promise<void> {
  const rows = dates.map(({ subject, keptTo, rule }) => ({ subject, kept_to: isoOf(keptTo), rule }));
  const dated = rowSet('dated', { subject: 'text', kept_to: 'date', rule: 'text' }, rows);
  await sql`delete from retention_date where authority = ${authority} and subject = any(${subjects})
    and not exists (select from ${dated} where dated.subject = retention_date.subject)`.execute(tx);
  await sql`insert into retention_date (authority, subject, kept_to, rule) select ${authority}, subject, kept_to, rule from ${dated}
    on conflict (authority, subject) do update set kept_to = excluded.kept_to, rule = excluded.rule
    where (retention_date.kept_to, retention_date.rule) is distinct from (excluded.kept_to, excluded.rule)`.execute(tx);
}

/** A record whose date has come, and how far it is decided. */
export interface Overdue extends RetentionDate {
  readonly name: string;
  readonly kind: string;
  readonly decided?: 'keep' | 'destroy' | 'agreed' | 'refused' | 'withdrawn';
}

/** So many records whose date has come by a day, the longest ago first; without those it was decided to keep beyond that day. */
export async function retentionOverdue(db: Reader, authority: string, today: Day, most: number): Promise<readonly Overdue[]> {
  const { rows } = await sql<{
    subject: string;
    kept_to: Day;
    rule: string;
    name: string | null;
    kind: string;
    decided: NonNullable<Overdue['decided']> | null;
  }>`
    select d.subject, d.kept_to, d.rule, s.name, s.kind, step.kind as decided
    from retention_date d join subject s on s.authority = d.authority and s.subject = d.subject
    left join lateral (
      select kind, keep_until from retention_step where authority = d.authority and subject = d.subject order by nth desc limit 1
    ) step on true
    where d.authority = ${authority} and d.kept_to < ${isoOf(today)}::date
      and not (step.kind is not distinct from 'keep' and step.keep_until >= ${isoOf(today)}::date)
    order by d.kept_to, d.subject limit ${most}`.execute(db);
  return rows.map(({ subject, kept_to, rule, name, kind, decided }) => ({
    subject,
    keptTo: kept_to,
    rule,
    name: name ?? subject,
    kind,
    ...(decided !== null && { decided }),
  }));
}

/** How many dates were worked out. */
export async function countRetentionDates(db: Reader, authority: string): Promise<number> {
  const row = await db
    .selectFrom('retention_date')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where('authority', '=', authority)
    .executeTakeFirstOrThrow();
  return row.n;
}
