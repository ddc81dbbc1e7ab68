import { getEntryType } from '../../record/entry-types.ts';
import { PLAN } from '../../record/entry-types/plan/index.ts';
import { TIES } from '../../record/entry-ties.ts';
import { inOrder } from '../../record/order.ts';
import { standing } from '../../record/standing.ts';
import type { Entry, Link, SubjectRecord } from '../../record/types.ts';
import { readRecord } from '../../store/index.ts';
import { isAllowed } from '../access/allow.ts';
import { asAt } from '../child/child-facts.ts';
import { CaseworkError } from '../desk.ts';
import { type EntriesWritten, type EntryAsked, writeEntries } from '../recording/write-entries.ts';
import type { Room } from '../room.ts';
import { agreedActionsIn, isOpen } from './agreed-actions.ts';
import type { PartSent, PlanSent, PlanWritten } from './answers.ts';
import { versionFields } from './held-parts.ts';
import { findKindOfPlan } from './kinds.ts';
import { type Plan, partsOf } from './plan.ts';
import { readPlan } from './read-plans.ts';

/** Somebody else wrote one of these parts anew, or ended it, since the form was opened. */
class ChangedSince extends Error {}

/**
 * Writes what a form of a plan sent, all of it or nothing: its parts, and the new version of the plan where it is one. Undefined where to whoever
 * asks there is no such child or plan. Throws NotAllowedError, and CaseworkError for what no page of ours sends.
 */
export async function writePlan(room: Room, sent: PlanSent): Promise<PlanWritten | undefined> {
  const kind = findKindOfPlan(sent.plan);
  if (kind === undefined || !(await isAllowed(room, 'write-record', sent.child))) return undefined;
  const record = await readRecord(room.store.read, room.authority, sent.child);
  const plan = record && readPlan(kind, asAt(record, room.today()));
  if (record === undefined || plan === undefined) return undefined;
  const faults = sent.parts.flatMap((part, place) => faultsOf(part, plan, sent).map((fault) => ({ ...fault, part: place })));
  if (faults.length > 0) return { saved: false, faults };
  const parts = sent.parts.map((part) => askedFor(part, sent, plan));
  // The version comes first: it is what the form is of, and what is told of it once it is saved.
  const entries = sent.version === undefined ? parts : [versionOf(sent, sent.version, { room, record, plan, parts }), ...parts];
  try {
    return told(await writeEntries(room, { key: sent.key, entries }, (records) => lookAgain(records, sent)), sent);
  } catch (error) {
    if (error instanceof ChangedSince) return { saved: false, why: 'changed since' };
    throw error;
  }
}

function askedFor(part: PartSent, sent: PlanSent, plan: Plan): EntryAsked {
  if (!PLAN.some(({ name }) => name === part.type))
    throw new CaseworkError('A plan has no such part. Open the form again from the child’s plans.');
  const links = linksOf(part, sent, plan);
  return {
    type: part.type,
    subject: sent.child,
    ...occurredOn(sent),
    fields: { ...part.fields, plan: sent.plan },
    ...(links.length > 0 && { links }),
    ...(part.replaces !== undefined && { supersedes: part.replaces, reason: part.reason ?? '' }),
  };
}

/** What hangs on an outcome is of that outcome; what hangs on nothing is of the plan as it was last written, or is now. */
function linksOf({ type, of, at, takes }: PartSent, sent: PlanSent, plan: Plan): readonly Link[] {
  const whole = sent.version === undefined ? plan.versions.at(-1)?.id : `${sent.key}.1`;
  const to = typeof of === 'number' ? idOf(sent, of) : (of ?? whole);
  // What was seen is seen for the meeting; what was agreed there follows it.
  const rel = type === 'plan-action' ? 'follows' : 'for';
  return [
    ...(to === undefined ? [] : [{ rel: 'of', to } as const]),
    ...(at === undefined ? [] : [{ rel, to: at } as const]),
    ...(takes === undefined ? [] : [{ rel: 'follows', to: takes } as const]),
  ];
}

/** Where the one who does an action is named, by whose it is; the child needs no other name. */
const OWNED_BY: Readonly<Record<string, { readonly field: string; readonly ask: string }>> = {
  us: { field: 'worker', ask: 'Choose which of us' },
  family: { field: 'family-member', ask: 'Say who in the family' },
  professional: { field: 'professional', ask: 'Say who, and of which service' },
};

function faultsOf({ type, fields, replaces, of, reason }: PartSent, plan: Plan, { on }: PlanSent): { path: string; message: string }[] {
  const parts = partsOf(plan);
  if (typeof of === 'string' && !parts.some(({ id, root }) => id === of || root === of))
    throw new CaseworkError('This is no longer a part of the plan. Open the form again from the child’s plans.');
  const before = parts.find(({ id }) => id === replaces);
  const owner = OWNED_BY[String(fields['owner-is'])];
  return [
    ...(replaces !== undefined && (reason ?? '').trim() === '' ? [{ path: 'reason', message: 'Say why it changes' }] : []),
    ...(on !== undefined && before !== undefined && on < before.on
      ? [{ path: 'occurred', message: 'It was written so on a later day. Give that day, or one after it' }]
      : []),
    ...(type === 'plan-action' && owner !== undefined && fields[owner.field] === undefined
      ? [{ path: `fields.${owner.field}`, message: owner.ask }]
      : []),
  ];
}

interface Writing {
  readonly room: Room;
  readonly record: SubjectRecord;
  readonly plan: Plan;
  readonly parts: readonly EntryAsked[];
}

/** What the plan shows of itself is read from the plan as it will stand, with the parts of this form in it. */
function versionOf(
  sent: PlanSent,
  { fields, tiedTo }: NonNullable<PlanSent['version']>,
  { room, record, plan, parts }: Writing,
): EntryAsked {
  const { writes } = plan.kind;
  if (writes === undefined) throw new CaseworkError(`A ${plan.kind.label.toLowerCase()} has no versions. Save its parts alone.`);
  const tie = TIES.get(writes);
  const to = tiedTo ?? onlyPlacement(record, room, writes);
  if (to !== undefined && !record.entries.some(({ id, type }) => id === to && tie?.to.includes(type) === true))
    throw new CaseworkError('Choose one of the meetings in this child’s record, or leave it open.');
  const stands = readPlan(plan.kind, asAt({ ...record, entries: [...record.entries, ...asEntries(sent, parts, room)] }, room.today()));
  return {
    type: writes,
    subject: sent.child,
    ...occurredOn(sent),
    fields: versionFields(getEntryType(writes), stands ?? plan, fields),
    ...(tie !== undefined && to !== undefined && { links: [{ rel: tie.rel, to }] }),
  };
}

/** A placement plan is for the placement that goes on: nobody need be asked. */
function onlyPlacement(record: SubjectRecord, room: Room, writes: string): string | undefined {
  if (writes !== 'placement-plan') return undefined;
  const { episodes } = asAt(record, room.today());
  return episodes.findLast(({ kind, to }) => kind === 'placement' && to === undefined)?.opened.id;
}

/** The id that a part of this form gets, by its place among the parts. */
function idOf({ key, version }: PlanSent, place: number): string {
  return `${key}.${place + (version === undefined ? 1 : 2)}`;
}

function asEntries(sent: PlanSent, parts: readonly EntryAsked[], room: Room): readonly Entry[] {
  const now = room.now();
  return parts.map(({ subject, occurred = now, ...rest }, place) => ({
    ...rest,
    id: idOf(sent, place),
    subjects: [subject],
    occurred,
    recorded: now,
  }));
}

function occurredOn({ on }: PlanSent): Pick<EntryAsked, 'occurred'> {
  return on === undefined ? {} : { occurred: { day: on } };
}

function lookAgain(records: readonly SubjectRecord[], { parts }: PlanSent): void {
  const stands = new Set(records.flatMap(({ entries }) => standing(entries).map(({ id }) => id)));
  const leftToDo = new Set(
    records.flatMap((record) => agreedActionsIn({ record, entries: inOrder(standing(record.entries)) }).filter(isOpen)).map(({ id }) => id),
  );
  const isGone = ({ replaces, takes }: PartSent): boolean =>
    (replaces !== undefined && !stands.has(replaces)) || (takes !== undefined && !leftToDo.has(takes));
  if (parts.some(isGone)) throw new ChangedSince();
}

function told(written: EntriesWritten | undefined, { version }: PlanSent): PlanWritten | undefined {
  if (written === undefined || written.saved || !('faults' in written)) return written;
  const before = version === undefined ? 0 : 1;
  return {
    saved: false,
    faults: written.faults.map(({ entry, ...fault }) => ({ ...fault, ...(entry >= before && { part: entry - before }) })),
  };
}
