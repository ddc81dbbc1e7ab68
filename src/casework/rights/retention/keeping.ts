import type { Person } from '../../../access/person.ts';
import type { Day } from '../../../calendar/index.ts';
import { loadRetention, type RetentionRule } from '../../../packs/retention/index.ts';
import { readText } from '../../../record/check-text.ts';
import { rangesOfSubjects, readRecord, recordsBetween, type Reader } from '../../../store/index.ts';
import {
  countRetentionDates,
  DAYS_ASIDE,
  type HoldReason,
  keepRetentionStep,
  type LegalHold,
  liftHold,
  listRequests,
  type Overdue,
  placeHold,
  readHolds,
  readRetentionSteps,
  type RetentionStep,
  retentionOverdue,
  saveRetentionDates,
} from '../../../store/rights-of-people/index.ts';
import { allowedAmong } from '../../access/allow.ts';
import { CaseworkError } from '../../desk.ts';
import { judgingOf } from '../../judging/judging-now.ts';
import type { Room } from '../../room.ts';
import { isEnded, standingOf } from '../requests/request-state.ts';
import { meanwhile, noRecord, wordsFrom } from '../refuse.ts';
import { keptTo, type Retention } from './kept-to.ts';
import { holdInForce, isLead, refusalOfDeciding, type Stage, stageOf } from './refusals.ts';

/** Records whose date has come, and the rules by which it was worked out. */
export interface KeepingAnswer {
  readonly today: Day;
  readonly rules: readonly RetentionRule[];
  /** How many records have a date; none before it was first worked out. */
  readonly dated: number;
  readonly overdue: readonly (Overdue & { readonly held: boolean; readonly title: string })[];
}

/** How long one record is kept, why, and what was decided of it. */
export interface KeptAnswer {
  readonly subject: { readonly id: string; readonly name: string; readonly born?: Day; readonly kind: string };
  readonly today: Day;
  readonly retention: Retention;
  readonly holds: readonly LegalHold[];
  readonly steps: readonly RetentionStep[];
  readonly stage: Stage;
  readonly entries: number;
  /** The first day on which it may be destroyed, where both have agreed. */
  readonly destroyableOn?: Day;
}

/** What somebody decides about keeping a record. `after` is how many decisions there were. */
export interface NewRetentionStep {
  readonly kind: RetentionStep['kind'];
  readonly because: string;
  readonly keepUntil?: Day;
  readonly after: number;
}

export interface NewHold {
  /** Given with the form: sent twice, it is one. */
  readonly id: string;
  readonly reason: HoldReason;
  readonly because: string;
}

const MOST_LISTED = 200;
const RECORDS_AT_A_TIME = 200;
const LONGEST = 5000;

/** The records whose date has come, the longest ago first. */
export async function keeping(room: Room): Promise<KeepingAnswer> {
  const { store, authority } = room;
  const rules = await rulesOf(room);
  const due = await retentionOverdue(store.read, authority, room.today(), MOST_LISTED);
  const allowed = await allowedAmong(
    room,
    'keep-or-destroy',
    due.map(({ subject }) => subject),
  );
  const overdue = due.filter(({ subject }) => allowed.has(subject));
  const holds = await readHolds(
    store.read,
    authority,
    overdue.map(({ subject }) => subject),
  );
  const held = new Set(holds.filter(({ lifted }) => lifted === undefined).map(({ subject }) => subject));
  return {
    today: room.today(),
    rules,
    dated: await countRetentionDates(store.read, authority),
    overdue: overdue.map((one) => ({
      ...one,
      held: held.has(one.subject),
      title: rules.find(({ id }) => id === one.rule)?.title ?? one.rule,
    })),
  };
}

/** One record; undefined where there is none, or only the information governance lead may look at it. */
export async function kept(room: Room, asker: Person, subject: string): Promise<KeptAnswer | undefined> {
  const found = await keptNow(room, room.store.read, subject);
  return found === undefined || (found.stage === 'aside' && !isLead(asker)) ? undefined : found;
}

/** Works out anew until when every record is kept. Answers how many have a date. */
export async function workOutDates(room: Room): Promise<number> {
  const { store, authority } = room;
  const rules = await rulesOf(room);
  const today = room.today();
  let dated = 0;
  for (const between of await rangesOfSubjects(store.read, authority, RECORDS_AT_A_TIME)) {
    const records = await recordsBetween(store.read, authority, between, RECORDS_AT_A_TIME);
    const dates = records.flatMap((record) => {
      const { keptTo: found } = keptTo(record, rules, today);
      return found === undefined || record.entries.length === 0
        ? []
        : [{ subject: record.subject.id, keptTo: found.day, rule: found.rule.id }];
    });
    const subjects = records.map(({ subject }) => subject.id);
    await store.transaction((tx) => saveRetentionDates(tx, authority, subjects, dates));
    dated += dates.length;
  }
  return dated;
}

/** Decides about keeping a record. Throws CaseworkError where it cannot be decided so, or somebody decided meanwhile. */
export async function decideKeeping(room: Room, asker: Person, subject: string, decision: NewRetentionStep): Promise<void> {
  const because = wordsFrom(readText(decision.because.trim(), LONGEST), 'The reason');
  await room.store.transaction(async (tx) => {
    const found = await keptNow(room, tx, subject);
    if (found === undefined) throw noRecord();
    if (found.steps.length !== decision.after) throw meanwhile();
    const { kind, keepUntil } = decision;
    const { retention, steps, holds, entries, today } = found;
    const openRequests = (await listRequests(tx, room.authority, subject)).filter((one) => !isEnded(standingOf(one))).length;
    const refusal = refusalOfDeciding({
      asker,
      kind,
      today,
      steps,
      holds,
      retention,
      entries,
      openRequests,
      ...(keepUntil !== undefined && { keepUntil }),
    });
    if (refusal !== undefined) throw new CaseworkError(refusal);
    const added = await keepRetentionStep(tx, room.authority, subject, {
      nth: decision.after + 1,
      kind,
      because,
      ...(kind === 'keep' && keepUntil !== undefined && { keepUntil }),
      ...(kind === 'destroy' && retention.keptTo !== undefined && { rule: retention.keptTo.rule.id, due: retention.keptTo.day, entries }),
      on: today,
      by: { account: asker.account, name: asker.name },
    });
    if (!added) throw meanwhile();
  });
}

/** Holds a record: whatever its date, it is not destroyed. */
export async function hold(room: Room, asker: Person, subject: string, { id, reason, because }: NewHold): Promise<void> {
  const why = wordsFrom(readText(because.trim(), LONGEST), 'The reason');
  await room.store.transaction(async (tx) => {
    const found = await keptNow(room, tx, subject);
    if (found === undefined) throw noRecord();
    if (found.holds.some((one) => one.id === id)) return;
    const by = { account: asker.account, name: asker.name };
    await placeHold(tx, room.authority, { id, subject, reason, because: why, from: room.today(), by });
  });
}

/** Lifts the hold that is in force. Throws CaseworkError where there is none, or somebody asks who may not. */
export async function lift(room: Room, asker: Person, subject: string, because: string): Promise<void> {
  const why = wordsFrom(readText(because.trim(), LONGEST), 'The reason');
  if (!isLead(asker)) throw new CaseworkError('Only the information governance lead can lift a hold.');
  await room.store.transaction(async (tx) => {
    const inForce = holdInForce(await readHolds(tx, room.authority, [subject]));
    if (inForce === undefined) throw new CaseworkError('This record is not held.');
    await liftHold(tx, room.authority, inForce, { because: why, on: room.today(), by: { account: asker.account, name: asker.name } });
  });
}

async function keptNow(room: Room, db: Reader, id: string): Promise<KeptAnswer | undefined> {
  const record = await readRecord(db, room.authority, id);
  // Of a record that was destroyed, or never begun, there is nothing to keep.
  if (record === undefined || record.entries.length === 0) return undefined;
  const { subject, entries } = record;
  const steps = (await readRetentionSteps(db, room.authority, [id])).get(id) ?? [];
  const stage = stageOf(steps);
  const agreedOn = steps.at(-1)?.on;
  return {
    subject: { id, name: subject.name ?? id, kind: subject.kind, ...(subject.born !== undefined && { born: subject.born }) },
    today: room.today(),
    retention: keptTo(record, await rulesOf(room), room.today()),
    holds: await readHolds(db, room.authority, [id]),
    steps,
    stage,
    entries: entries.length,
    ...(stage === 'aside' && agreedOn !== undefined && { destroyableOn: agreedOn + DAYS_ASIDE }),
  };
}

async function rulesOf(room: Room): Promise<readonly RetentionRule[]> {
  const { loaded } = await judgingOf(room);
  return loadRetention(loaded.pack.authority);
}
