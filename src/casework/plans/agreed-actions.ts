/** What was agreed at meetings, line by line, and how each stands: read from the entries of a record and kept nowhere else. */
import { chainOf } from '../../record/standing.ts';
import type { Entry, Link } from '../../record/types.ts';
import type { AsAt } from '../child/child-facts.ts';
import type { AtMeeting, PartEnded, PlanPart } from './plan.ts';
import { findKindOfPlan, type PlanKind } from './kinds.ts';

export const AGREED = 'agreed-action';
const PROGRESS = 'agreed-action-progress';
const IN_PLAN = 'plan-action';

/** One thing that was agreed. What `fields` say is as it was agreed, but for the day it is to be done by. */
export interface AgreedAction extends PlanPart {
  /** The days it was to be done by before, and why each was given up. */
  readonly movedFrom: readonly { readonly byWhen?: string; readonly why?: string }[];
  /** The plan that it was taken into, where it is a part from then on. */
  readonly inPlan?: PlanKind;
}

/** All that was agreed and stands in a record, in the order of the days. */
export function agreedActionsIn(child: Pick<AsAt, 'record' | 'entries'>): readonly AgreedAction[] {
  const agreed = child.entries.filter(({ type }) => type === AGREED);
  if (agreed.length === 0) return [];
  const { entries } = child.record;
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const later = new Map(entries.flatMap((entry) => (entry.supersedes === undefined ? [] : [[entry.supersedes, entry] as const])));
  const firstOf = (id: string): string => {
    const entry = byId.get(id);
    return (entry && chainOf(entry, byId)[0]?.id) ?? id;
  };
  const tiedTo = (rel: Link['rel'], tied: readonly Entry[]): ReadonlyMap<string, readonly Entry[]> => {
    const ties = tied.flatMap((entry) =>
      chainOf(entry, byId).flatMap(({ links = [] }) =>
        links.filter((link) => link.rel === rel).map(({ to }) => ({ entry, to: firstOf(to) })),
      ),
    );
    return new Map([...Map.groupBy(ties, ({ to }) => to)].map(([to, some]) => [to, some.map(({ entry }) => entry)]));
  };
  const ofType = (type: string): readonly Entry[] => child.entries.filter((entry) => entry.type === type);
  const progress = tiedTo('of', ofType(PROGRESS));
  const taken = tiedTo('follows', ofType(IN_PLAN));
  return agreed.map((entry) => {
    const root = firstOf(entry.id);
    const at = meetingOf(entry, byId, later);
    return { ...asItStands(entry, root, progress.get(root) ?? []), ...(at !== undefined && { at }), ...inPlanOf(taken.get(root)?.[0]) };
  });
}

/** Those for which somebody still has to do something that no plan says. */
export function isOpen({ ended, inPlan }: AgreedAction): boolean {
  return ended === undefined && inPlan === undefined;
}

function asItStands(entry: Entry, root: string, progress: readonly Entry[]): AgreedAction {
  const moved = progress.filter(({ fields }) => fields['how'] === 'another-day');
  // What was said last holds: what was done by mistake is put off again.
  const last = progress.at(-1);
  const end = last?.fields['how'] === 'another-day' ? undefined : last;
  const days = [entry, ...moved].map(({ fields }) => fields['by-when']);
  const byWhen = days.findLast((day) => day !== undefined);
  return {
    id: entry.id,
    root,
    type: entry.type,
    fields: { ...entry.fields, ...(byWhen !== undefined && { 'by-when': byWhen }) },
    on: entry.occurred.day,
    firstOn: entry.occurred.day,
    ...(entry.by !== undefined && { by: entry.by }),
    movedFrom: moved.map(({ fields }, place) => {
      const before = days[place];
      return { ...(typeof before === 'string' && { byWhen: before }), ...said('why', fields['why-another-day']) };
    }),
    ...(end !== undefined && { ended: endedBy(end) }),
  };
}

function endedBy({ fields, occurred }: Entry): PartEnded {
  const isDone = fields['how'] === 'done';
  return {
    how: isDone ? 'done' : 'not-needed',
    on: occurred.day,
    ...said('reason', isDone ? fields['came-of-it'] : fields['why-not-needed']),
    ...(isDone && said('doneBy', fields['done-by'])),
  };
}

function said<Key extends string>(key: Key, value: unknown): Partial<Record<Key, string>> {
  const told: Partial<Record<Key, string>> = {};
  if (typeof value === 'string') told[key] = value;
  return told;
}

type ById = ReadonlyMap<string, Entry>;

/** The act with which it was written, as that stands now: a meeting, supervision, a manager’s decision. */
function meetingOf({ links = [] }: Entry, byId: ById, later: ById): AtMeeting | undefined {
  let act = links.flatMap(({ rel, to }) => (rel === 'of' ? (byId.get(to) ?? []) : [])).at(0);
  const passed = new Set<string>();
  // Records from elsewhere may run in a circle.
  for (let next = act && later.get(act.id); next !== undefined && !passed.has(next.id); next = later.get(next.id)) {
    passed.add(next.id);
    act = next;
  }
  return act && { id: act.id, type: act.type, on: act.occurred.day };
}

function inPlanOf(action: Entry | undefined): Pick<AgreedAction, 'inPlan'> {
  const kind = findKindOfPlan(String(action?.fields['plan']))?.kind;
  return kind === undefined ? {} : { inPlan: kind };
}
