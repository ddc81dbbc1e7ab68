import type { Day } from '../../calendar/index.ts';
import { getEntryType } from '../../record/entry-types.ts';
import { TIES } from '../../record/entry-ties.ts';
import { compareEntries } from '../../record/order.ts';
import { isAllowed, mayAsWell } from '../access/allow.ts';
import { asAt, type AsAt } from '../child/child-facts.ts';
import { workerNames } from '../names.ts';
import { openedRecord } from '../child/opened-record.ts';
import type { MayBeTiedTo } from '../recording/answers.ts';
import { asOffered } from '../recording/ties.ts';
import { peopleKnown } from '../recording/people.ts';
import type { Room } from '../room.ts';
import type { Names, PlanChangesAnswer, PlansAnswer, PlanToWrite, VersionToWrite } from './answers.ts';
import { partsSetOut, versionBeginsWith } from './held-parts.ts';
import { findKindOfPlan, KINDS_OF_PLAN } from './kinds.ts';
import { type AgreedAction, agreedActionsIn, isOpen } from './agreed-actions.ts';
import { type Plan, partsOf, said } from './plan.ts';
import { dueBy, NO_DAY, readPlan, readPlans } from './read-plans.ts';
import { whatChanged } from './what-changed.ts';

/** The plans of a child that are in force; undefined where to whoever asks there is no such child. */
export async function plans(room: Room, id: string): Promise<PlansAnswer | undefined> {
  const opened = await openedRecord(room, id);
  if (opened === undefined) return undefined;
  const inForce = readPlans(opened.asStood);
  const allAgreed = agreedActionsIn(opened.asStood);
  const agreed = soonestFirst(allAgreed.filter(isOpen));
  const settled = allAgreed
    .filter((one) => !isOpen(one))
    .toReversed()
    .slice(0, MOST_OFFERED);
  const reader = room.asking?.person.worker;
  return {
    head: opened.head,
    asOf: opened.judging.asOf,
    mayWrite: await mayAsWell(room, 'write-record', id),
    plans: inForce,
    couldBegin: KINDS_OF_PLAN.filter(
      (kind) => readPlan(kind, opened.asStood) !== undefined && !inForce.some((plan) => plan.kind.kind === kind.kind),
    ),
    agreed,
    settled,
    names: await namesIn(room, inForce, [...agreed, ...settled]),
    meetings: latestOf(
      opened.asStood,
      inForce.flatMap((plan) => plan.kind.meetings),
    ),
    ...(reader !== undefined && { reader }),
  };
}

/** One plan on two days: the last two on which it changed, where none are said. */
export async function planChanges(
  room: Room,
  id: string,
  plan: string,
  asked: { readonly before?: Day; readonly now?: Day },
): Promise<PlanChangesAnswer | undefined> {
  const kind = findKindOfPlan(plan);
  const opened = kind && (await openedRecord(room, id));
  if (kind === undefined || opened === undefined) return undefined;
  const { asStood, judging, head } = opened;
  const days = readPlan(kind, asStood)?.days ?? [];
  const now = asked.now ?? judging.asOf;
  const before = asked.before ?? days.findLast((day) => day < (days.at(-1) ?? now)) ?? days[0] ?? now;
  const earlier = readPlan(kind, asAt(opened.record, before));
  const later = readPlan(kind, asAt(opened.record, now));
  const names = await namesIn(
    room,
    [earlier, later].flatMap((one) => one ?? []),
  );
  return { head, asOf: judging.asOf, kind, days, before, now, parts: whatChanged(earlier, later), names };
}

/** What is needed to write in a plan; undefined where to whoever asks there is no such child, or no plan of this kind can be for them. */
export async function planToWrite(room: Room, id: string, plan: string): Promise<PlanToWrite | undefined> {
  const kind = findKindOfPlan(plan);
  if (kind === undefined || !(await isAllowed(room, 'write-record', id))) return undefined;
  const opened = await openedRecord(room, id);
  if (opened === undefined) return undefined;
  const stood = asAt(opened.record, room.today());
  const found = readPlan(kind, stood);
  if (found === undefined) return undefined;
  const people = await peopleKnown(room, opened.judging);
  const agreed = agreedActionsIn(stood).filter(isOpen);
  return {
    head: opened.head,
    asOf: opened.judging.asOf,
    today: room.today(),
    plan: found,
    names: await namesIn(room, [found], agreed),
    agreed,
    people: [...new Map(people.map((person) => [person.id, person])).values()],
    meetings: latestOf(stood, kind.meetings),
    ...(kind.writes !== undefined && { version: versionToWrite(kind.writes, found, stood) }),
  };
}

function versionToWrite(name: string, plan: Plan, stood: AsAt): VersionToWrite {
  const type = getEntryType(name);
  const { held, asked } = partsSetOut(type, plan);
  return { type, held, asked, beginsWith: versionBeginsWith(type, plan), mayBeTiedTo: latestOf(stood, TIES.get(name)?.to ?? []) };
}

const MOST_OFFERED = 12;

function latestOf({ entries }: AsAt, types: readonly string[]): readonly MayBeTiedTo[] {
  return entries
    .filter(({ type }) => types.includes(type))
    .toSorted((one, other) => compareEntries(other, one))
    .slice(0, MOST_OFFERED)
    .map(asOffered);
}

/** The soonest due first, those with no day last. */
function soonestFirst(agreed: readonly AgreedAction[]): readonly AgreedAction[] {
  return agreed.toSorted((one, other) => dueOf(one) - dueOf(other) || one.on - other.on);
}

function dueOf(action: AgreedAction): Day {
  return dueBy(action) ?? NO_DAY;
}

async function namesIn(room: Room, found: readonly Plan[], agreed: readonly AgreedAction[] = []): Promise<Names> {
  const ids = new Set([
    ...agreed.flatMap((action) => said(action, 'worker') ?? []),
    ...found.flatMap((plan) => [
      ...partsOf(plan).flatMap((part) => [part.by ?? [], said(part, 'worker') ?? []].flat()),
      ...plan.versions.flatMap(({ by }) => by ?? []),
      ...plan.outcomes.flatMap(({ progress }) => progress.flatMap(({ by }) => by ?? [])),
    ]),
  ]);
  const nameOf = await workerNames(room.store.read, room.authority, ids);
  return new Map([...ids].map((id) => [id, nameOf(id)]));
}
