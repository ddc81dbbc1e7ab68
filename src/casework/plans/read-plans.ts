import { type Day, tryDayOf } from '../../calendar/index.ts';
import { compareMoments } from '../../record/order.ts';
import type { Entry } from '../../record/types.ts';
import type { AsAt } from '../child/child-facts.ts';
import { AGREED } from './agreed-actions.ts';
import { copiesOf } from './copies.ts';
import { type KindOfPlan, KINDS_OF_PLAN } from './kinds.ts';
import type { AtMeeting, PartEnded, Plan, PlanOutcome, PlanPart, PlanVersion, ProgressSeen } from './plan.ts';

const ENDED = 'plan-part-ended';
const PROGRESS = 'plan-progress';

/** The plans in force, most protective first. */
export function readPlans(child: AsAt): readonly Plan[] {
  return KINDS_OF_PLAN.flatMap((kind) => {
    const plan = readPlan(kind, child);
    return plan === undefined || (!kind.always && plan.days.length === 0) ? [] : [plan];
  });
}

/** The plan of this kind, with nothing in it yet where it could begin; undefined where nothing is open that it could be for. */
export function readPlan(kind: KindOfPlan, child: AsAt): Plan | undefined {
  const since = openSince(kind, child);
  if (since === undefined) return undefined;
  const within = child.entries.filter(({ occurred }) => occurred.day >= since);
  const versions = within.filter(({ type }) => kind.versions.includes(type)).map(versionOf);
  const written = within.filter(({ type, fields }) => type.startsWith('plan-') && type !== 'plan-shared' && fields['plan'] === kind.kind);
  const rootOf = rootsOf(child.record.entries);
  const meetingOf = meetingsAmong(kind, child);
  const firstOn = new Map(child.record.entries.map(({ id, occurred }) => [id, occurred.day]));
  const about = (rel: string): ReadonlyMap<string, readonly Entry[]> =>
    Map.groupBy(
      written.filter(({ type }) => type === rel),
      (entry) => rootOf(targetOf(entry)),
    );
  const endings = about(ENDED);
  const progress = about(PROGRESS);
  const parts = written
    .filter(({ type }) => type !== ENDED && type !== PROGRESS)
    .map((entry) => {
      const root = rootOf(entry.id);
      const part = partOf(entry, root, firstOn.get(root) ?? entry.occurred.day, endings.get(root)?.at(-1));
      return { part: { ...part, ...meetingOf(entry) }, of: rootOf(targetOf(entry)) };
    })
    .toSorted((one, other) => one.part.firstOn - other.part.firstOn);
  const ofType = (type: string): readonly PlanPart[] => parts.flatMap(({ part }) => (part.type === type ? [part] : []));
  const under = (type: string, root: string): readonly PlanPart[] =>
    parts.flatMap(({ part, of }) => (part.type === type && of === root ? [part] : []));
  const outcomes = ofType('plan-outcome').map((one): PlanOutcome => ({
    ...one,
    actions: under('plan-action', one.root),
    contingencies: under('plan-contingency', one.root),
    progress: (progress.get(one.root) ?? []).map((entry) => ({ ...progressOf(entry), ...meetingOf(entry) })),
  }));
  return {
    kind,
    since,
    versions,
    outcomes,
    bottomLines: ofType('plan-bottom-line'),
    steps: ofType('plan-safety-step'),
    ...copiesOf(kind.kind, versions, within),
    sinceVersion: writtenAfter(
      versions.at(-1),
      written.filter(({ type }) => type !== PROGRESS),
    ),
    days: daysOf(written, versions),
  };
}

function openSince(kind: KindOfPlan, { episodes, asOf }: AsAt): Day | undefined {
  for (const name of kind.during) {
    const open = episodes.findLast(({ kind: of, from, to }) => of === name && from <= asOf && (to === undefined || asOf < to));
    if (open !== undefined) return open.from;
  }
  return undefined;
}

/** The first writing of whatever an entry is a later writing of. */
function rootsOf(entries: readonly Entry[]): (id: string) => string {
  const earlier = new Map(
    entries.flatMap(({ id, type, supersedes }) => (type.startsWith('plan-') && supersedes !== undefined ? [[id, supersedes]] : [])),
  );
  return (id) => {
    const passed = new Set([id]);
    let root = id;
    // Records from elsewhere may run in a circle.
    for (let next = earlier.get(root); next !== undefined && !passed.has(next); next = earlier.get(root)) {
      passed.add(next);
      root = next;
    }
    return root;
  };
}

/** What an entry is a part of, or speaks of; nothing where it is of the whole plan. */
function targetOf({ links }: Entry): string {
  return links?.find(({ rel }) => rel === 'of')?.to ?? '';
}

/** By what an entry is tied to, which meeting of the plan it was written for; or at which, of any kind, what it was taken from was agreed. */
function meetingsAmong(kind: KindOfPlan, { entries, record }: AsAt): (entry: Entry) => { readonly at?: AtMeeting } {
  const known = new Map(entries.flatMap((entry) => (kind.meetings.includes(entry.type) ? [[entry.id, atMeeting(entry)] as const] : [])));
  for (const { id, links = [] } of entries.filter(({ type }) => type === AGREED)) {
    const act = record.entries.find((entry) => links.some(({ rel, to }) => rel === 'of' && to === entry.id));
    if (act !== undefined) known.set(id, atMeeting(act));
  }
  return ({ links }) => {
    const at = links?.flatMap(({ rel, to }) => (rel === 'of' ? [] : (known.get(to) ?? []))).at(0);
    return at === undefined ? {} : { at };
  };
}

function atMeeting({ id, type, occurred }: Entry): AtMeeting {
  return { id, type, on: occurred.day };
}

function partOf(entry: Entry, root: string, firstOn: Day, ending: Entry | undefined): PlanPart {
  return {
    id: entry.id,
    root,
    type: entry.type,
    fields: entry.fields,
    on: entry.occurred.day,
    firstOn,
    ...(entry.by !== undefined && { by: entry.by }),
    ...(entry.reason !== undefined && { reason: entry.reason }),
    ...(ending !== undefined && { ended: endedBy(ending) }),
  };
}

function endedBy({ fields, occurred }: Entry): PartEnded {
  const reason = fields['reason'];
  return { how: fields['how'] === 'done' ? 'done' : 'not-needed', on: occurred.day, ...(typeof reason === 'string' && { reason }) };
}

function progressOf({ id, fields, occurred, by }: Entry): ProgressSeen {
  const { progress, scale, seen, 'child-view': childView } = fields;
  return {
    id,
    on: occurred.day,
    progress: progress === 'better' || progress === 'worse' ? progress : 'same',
    seen: typeof seen === 'string' ? seen : '',
    ...(typeof scale === 'number' && { scale }),
    ...(typeof childView === 'string' && { childView }),
    ...(by !== undefined && { by }),
  };
}

function versionOf({ id, type, occurred, recorded, by, role, fields }: Entry): PlanVersion {
  return {
    id,
    type,
    on: occurred.day,
    written: recorded ?? occurred,
    fields,
    ...(by !== undefined && { by }),
    ...(role !== undefined && { role }),
  };
}

function writtenAfter(version: PlanVersion | undefined, written: readonly Entry[]): number {
  if (version === undefined) return written.length;
  return written.filter(({ recorded, occurred }) => compareMoments(recorded ?? occurred, version.written) > 0).length;
}

function daysOf(written: readonly Entry[], versions: readonly PlanVersion[]): readonly Day[] {
  const changed = written.filter(({ type }) => type !== PROGRESS).map(({ occurred }) => occurred.day);
  return [...new Set([...changed, ...versions.map(({ on }) => on)])].toSorted((one, other) => one - other);
}

/** The day by which an action is to be done, or it is decided whether something works; undefined for what has no such day. */
export function dueBy({ fields }: Pick<PlanPart, 'fields'>): Day | undefined {
  const day = fields['by-when'];
  return typeof day === 'string' ? tryDayOf(day) : undefined;
}

/** What has no day comes after every day. */
export const NO_DAY: Day = Number.MAX_SAFE_INTEGER;
