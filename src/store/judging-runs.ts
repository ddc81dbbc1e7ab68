import { type Selectable, sql } from 'kysely';
import { type Day, isoOf } from '../calendar/index.ts';
import { QUEUE_SCHEMA } from '../queue/index.ts';
import { noteJudged } from './authority.ts';
import { foldCounts } from './counted.ts';
import type { Between } from './read-record.ts';
import type { JudgingRunTable, Reader, Writer } from './schema.ts';

/** A judging of everyone, shared by whoever takes its parts. */
export interface JudgingRun {
  readonly authority: string;
  readonly run: string;
  readonly pack: string;
  readonly asOf: Day;
  readonly asIfAlways: boolean;
  /** What everyone is judged with, to be noted once every part is done. */
  readonly digest: string;
  readonly state: 'under-way' | 'finished' | 'superseded' | 'failed';
  /** Why it could not be finished. */
  readonly problem?: string;
}

/** How far a run has come, counted from its parts. */
export interface RunProgress {
  readonly state: JudgingRun['state'];
  readonly problem?: string;
  readonly parts: number;
  readonly partsDone: number;
  readonly subjects: number;
  readonly subjectsDone: number;
}

/** Which part of which run a job is. */
export interface PartOfRun {
  readonly authority: string;
  readonly run: string;
  readonly part: number;
}

export interface RunAsked extends Omit<JudgingRun, 'state' | 'problem'> {
  readonly subjectsInAPart: number;
  /** The name that its jobs carry in the queue; only runners that can answer exactly this take them. */
  readonly task: string;
}

const RUNS_KEPT = 10;
const MOST_TRIES = 5;

/**
 * Begins a run, unless one for the very same answer is under way, whoever began it: then its missing jobs are added, and its id is
 * answered. Of several servers that see at midnight that a new day is to be judged, one begins and the others help.
 */
export async function joinOrStartRun(tx: Writer, asked: RunAsked): Promise<string> {
  const { authority, digest, asOf, task } = asked;
  // Whoever asks at the same moment waits here, and then finds this one's run.
  await sql`select from authority where authority = ${authority} for update`.execute(tx);
  const underWay = await runUnderWay(tx, authority);
  if (underWay?.digest === digest && underWay.asOf === asOf) {
    await addMissingJobs(tx, { authority, run: underWay.run, task });
    return underWay.run;
  }
  await startRun(tx, asked);
  return asked.run;
}

/**
 * Begins a run: everyone in parts of so many subjects, a job for each. Any other run under way is over from here on, and nobody counts as
 * judged until this one is done. With nobody to judge it is finished at once.
 */
export async function startRun(tx: Writer, asked: RunAsked): Promise<void> {
  const { authority, run } = asked;
  // Locks the council's row, so that two who begin at once take turns.
  await noteJudged(tx, authority);
  await sql`update judging_run set state = 'superseded', ended_at = now() where authority = ${authority} and state = 'under-way'`.execute(
    tx,
  );
  await forgetOldRuns(tx, authority);
  await sql`
    insert into judging_run (authority, run, pack, as_of, as_if_always, digest)
    values (${authority}, ${run}, ${asked.pack}, ${isoOf(asked.asOf)}, ${asked.asIfAlways}, ${asked.digest})`.execute(tx);
  const parts = await cutIntoParts(tx, asked);
  if (parts === 0) await finish(tx, asked);
  else await addMissingJobs(tx, asked);
}

async function forgetOldRuns(tx: Writer, authority: string): Promise<void> {
  await sql`
    delete from judging_run where authority = ${authority} and run in
      (select run from judging_run where authority = ${authority} order by started_at desc, run offset ${RUNS_KEPT})`.execute(tx);
}

/** The first part begins before every id and the last has no end, so that somebody added meanwhile is in one of them. */
async function cutIntoParts(tx: Writer, { authority, run, subjectsInAPart }: RunAsked): Promise<number> {
  const { numAffectedRows } = await sql`
    insert into judging_part (authority, run, part, after_subject, up_to_subject, subjects)
    select ${authority}, ${run}, part, coalesce(lag(last) over (order by part), ''),
      case when part < max(part) over () then last end, subjects
    from (
      select (n - 1) / ${subjectsInAPart}::int + 1 as part, max(subject) as last, count(*) as subjects
      from (select subject, row_number() over (order by subject) as n from subject where authority = ${authority}) numbered
      group by 1
    ) cut`.execute(tx);
  return Number(numAffectedRows ?? 0n);
}

/** Sees to it that every part not yet done has its job: a run that was restored from a copy, or whose jobs were cleared away, has none. */
async function addMissingJobs(tx: Writer, { authority, run, task }: Pick<RunAsked, 'authority' | 'run' | 'task'>): Promise<void> {
  const queue = sql.id(QUEUE_SCHEMA);
  await sql`
    select count(*) from ${queue}.add_jobs(array(
      select row(${task}::text, json_build_object('authority', p.authority, 'run', p.run, 'part', p.part), null, null, ${MOST_TRIES}::int,
        ${jobKey}, null, null)::${queue}.job_spec
      from judging_part p where p.authority = ${authority} and p.run = ${run} and p.done_at is null
        and not exists (select from ${queue}._private_jobs j where j.key = ${jobKey})
      order by p.part))`.execute(tx);
}

const jobKey = sql`p.authority || '/' || p.run || '/' || p.part`;

/** The run under way, if any. */
export async function runUnderWay(db: Reader, authority: string): Promise<JudgingRun | undefined> {
  const row = await db
    .selectFrom('judging_run')
    .selectAll()
    .where('authority', '=', authority)
    .where('state', '=', 'under-way')
    .executeTakeFirst();
  return row && runFrom(row);
}

export interface PartToDo extends Between {
  readonly run: JudgingRun;
}

/** What a job is to do; undefined where it has been done, or its run is over. */
export async function partToDo(db: Reader, { authority, run, part }: PartOfRun): Promise<PartToDo | undefined> {
  const found = await db.selectFrom('judging_run').selectAll().where('authority', '=', authority).where('run', '=', run).executeTakeFirst();
  const row = await db
    .selectFrom('judging_part')
    .select(['after_subject', 'up_to_subject', 'done_at'])
    .where('authority', '=', authority)
    .where('run', '=', run)
    .where('part', '=', part)
    .executeTakeFirst();
  if (found?.state !== 'under-way' || row === undefined || row.done_at !== null) return undefined;
  return { run: runFrom(found), after: row.after_subject, ...(row.up_to_subject !== null && { upTo: row.up_to_subject }) };
}

/** Whether the run is still under way; until the transaction ends, no other can take its place. */
export async function holdRun(tx: Writer, { authority, run }: Pick<JudgingRun, 'authority' | 'run'>): Promise<boolean> {
  const { rows } = await sql`
    select from judging_run where authority = ${authority} and run = ${run} and state = 'under-way' for share`.execute(tx);
  return rows.length > 0;
}

/** Notes a part as done; with the last of them the run is finished, and everyone counts as judged. Nothing where the run is over. */
export async function partDone(tx: Writer, { authority, run, part }: PartOfRun): Promise<void> {
  // Parts that end at the same moment take turns here, or neither would see itself as the last.
  const { rows } = await sql<Finished>`
    select digest, pack, as_of as "asOf" from judging_run where authority = ${authority} and run = ${run} and state = 'under-way' for update`.execute(
    tx,
  );
  const [found] = rows;
  if (found === undefined) return;
  await sql`update judging_part set done_at = now() where authority = ${authority} and run = ${run} and part = ${part}`.execute(tx);
  const left = await sql`select from judging_part where authority = ${authority} and run = ${run} and done_at is null limit 1`.execute(tx);
  if (left.rows.length === 0) await finish(tx, { authority, run, ...found });
}

type Finished = Pick<JudgingRun, 'digest' | 'pack' | 'asOf'>;

async function finish(tx: Writer, { authority, run, digest, pack, asOf }: Pick<JudgingRun, 'authority' | 'run'> & Finished): Promise<void> {
  await sql`update judging_run set state = 'finished', ended_at = now() where authority = ${authority} and run = ${run}`.execute(tx);
  await foldCounts(tx, authority, pack);
  await noteJudged(tx, authority, { with: digest, for: asOf });
}

/** Ends a run that cannot be finished, saying why. */
export async function failRun(tx: Writer, { authority, run }: Pick<JudgingRun, 'authority' | 'run'>, problem: string): Promise<void> {
  await sql`
    update judging_run set state = 'failed', ended_at = now(), problem = ${problem}
    where authority = ${authority} and run = ${run} and state = 'under-way'`.execute(tx);
}

/** Ends a run where a part was tried as often as may be and nobody is trying it now: whoever tried last was lost with it. */
export async function failWhereHopeless(tx: Writer, { authority, run }: Pick<JudgingRun, 'authority' | 'run'>): Promise<void> {
  const { rows } = await sql<{ part: number }>`
    select p.part from judging_part p join ${sql.id(QUEUE_SCHEMA)}._private_jobs j on j.key = ${jobKey}
    where p.authority = ${authority} and p.run = ${run} and p.done_at is null and j.attempts >= j.max_attempts and j.locked_by is null
    limit 1`.execute(tx);
  const [hopeless] = rows;
  if (hopeless !== undefined)
    await failRun(tx, { authority, run }, `Part ${hopeless.part} was tried ${MOST_TRIES} times, and whatever tried it stopped each time.`);
}

/** How far the run has come; undefined where there is no such run. */
export async function runProgress(db: Reader, { authority, run }: Pick<JudgingRun, 'authority' | 'run'>): Promise<RunProgress | undefined> {
  const { rows } = await sql<Omit<RunProgress, 'problem'> & { problem: string | null }>`
    select r.state, r.problem, count(p.part) as parts, count(p.done_at) as "partsDone", coalesce(sum(p.subjects), 0)::int8 as subjects,
      coalesce(sum(p.subjects) filter (where p.done_at is not null), 0)::int8 as "subjectsDone"
    from judging_run r left join judging_part p using (authority, run)
    where r.authority = ${authority} and r.run = ${run} group by r.state, r.problem`.execute(db);
  const [row] = rows;
  if (row === undefined) return undefined;
  const { problem, ...counted } = row;
  return { ...counted, ...(problem !== null && { problem }) };
}

function runFrom(row: Selectable<JudgingRunTable>): JudgingRun {
  const { authority, run, pack, as_of, as_if_always, digest, state, problem } = row;
  return { authority, run, pack, asOf: as_of, asIfAlways: as_if_always, digest, state, ...(problem !== null && { problem }) };
}
