import { sql } from 'kysely';
import type { Person } from '../../access/person.ts';
import type { RecordSeen, Relation, Sensitivity } from '../../access/relations.ts';
import type { SubjectKind } from '../../record/types.ts';
import type { Reader } from '../schema.ts';
import type { StandingLine } from '../standing.ts';

interface Row {
  readonly subject: string;
  readonly kind: SubjectKind;
  readonly sensitivity: Sensitivity | null;
  readonly workers: readonly string[] | null;
  readonly reviewers: readonly string[] | null;
  readonly teams: readonly string[] | null;
  readonly let_in: readonly Relation[] | null;
}

/**
 * How somebody stands to each of these records just now, and how sensitive each is; those that are not there are left out, and those that are
 * set aside to be destroyed, but for who governs information. To be asked of the store itself: what somebody may see is worked out from more
 * than they may see.
 */
export async function recordsSeen(
  db: Reader,
  authority: string,
  person: Person,
  subjects: readonly string[],
): Promise<ReadonlyMap<string, RecordSeen>> {
  if (subjects.length === 0) return new Map();
  const { rows } = await sql<Row>`
    select s.subject, s.kind, y.sensitivity, w.workers, w.reviewers, w.teams, a.let_in
    from subject s
    left join lateral (select workers, reviewers, teams from subject_summary w
      where w.authority = s.authority and w.subject = s.subject limit 1) w on true
    left join lateral (select sensitivity from record_sensitivity y
      where y.authority = s.authority and y.subject = s.subject order by nth desc limit 1) y on true
    left join lateral (select array_agg(relation) as let_in from record_access a
      where a.authority = s.authority and a.subject = s.subject and a.account = ${person.account}
        and ended_at is null and from_at <= now() and (to_at is null or to_at > now())) a on true
    where s.authority = ${authority} and s.subject = any(${subjects})
      and ${person.roles.includes('information-governance-lead') ? sql`true` : sql`s.subject not in (select set_aside())`}`.execute(db);
  return new Map(
    rows.map((row) => [row.subject, { kind: row.kind, sensitivity: row.sensitivity ?? 'ordinary', relations: relationsIn(row, person) }]),
  );
}

function relationsIn({ workers, reviewers, teams, let_in: letIn }: Row, person: Person): ReadonlySet<Relation> {
  const { worker, covering, teams: own, coveringTeams = [] } = person;
  const relations = new Set<Relation>(letIn ?? []);
  if (worker !== undefined && workers?.includes(worker) === true) relations.add('allocated');
  if (worker !== undefined && reviewers?.includes(worker) === true) relations.add('reviewing');
  if (covering.some((one) => workers?.includes(one) === true || reviewers?.includes(one) === true)) relations.add('covering');
  if ([...own, ...coveringTeams].some((team) => teams?.includes(team) === true)) relations.add('in-the-team');
  return relations;
}

/** The records within reach of this account: those it works with, and those it was let into. To be asked of the store itself. */
export async function withinReach(db: Reader, account: string): Promise<readonly string[]> {
  const { rows } = await sql<{ subject: string }>`select within_reach(${account}) as subject`.execute(db);
  return rows.map(({ subject }) => subject);
}

/** The records of this account's own family. To be asked of the store itself. */
export async function ofOwnFamily(db: Reader, account: string): Promise<readonly string[]> {
  const { rows } = await sql<{ subject: string }>`select let_in(${account}, '{own-relative}') as subject`.execute(db);
  return rows.map(({ subject }) => subject);
}

/** The records that this account must not learn the existence of. To be asked of the store itself. */
export async function hiddenFrom(db: Reader, account: string): Promise<readonly string[]> {
  const { rows } = await sql<{ subject: string }>`select hidden(${account}) as subject`.execute(db);
  return rows.map(({ subject }) => subject);
}

/** How the expectations of those hidden from this account stand by one pack. To be asked of the store itself. */
export async function standingOfHidden(db: Reader, authority: string, pack: string, account: string): Promise<readonly StandingLine[]> {
  const { rows } = await sql<{ standing: readonly StandingLine[] }>`
    select standing from subject_standing where authority = ${authority} and pack = ${pack} and subject in (select hidden(${account}))`.execute(
    db,
  );
  return rows.flatMap(({ standing }) => standing);
}
