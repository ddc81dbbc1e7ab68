/** Standards for tests: what a situation does not say takes the commonest value. */
import { dayOf, parseLimit } from '../../src/calendar/index.ts';
import type {
  Anchor,
  Approved,
  Before,
  Bounded,
  Condition,
  Counting,
  Current,
  Every,
  FieldTest,
  Matcher,
  Measure,
  Pack,
  Recorded,
  Row,
  Shows,
  Standard,
  VariedBy,
  Version,
  VersionBase,
  Where,
  While,
  Within,
} from '../../src/engine/standard.ts';
import type { Role, SubjectKind } from '../../src/record/types.ts';

type Value = string | number | boolean;

interface Common {
  readonly from?: string;
  readonly to?: string;
  readonly applies?: Condition;
  readonly warn?: number;
  readonly owner?: Role;
  readonly variedBy?: VariedBy;
}

function base({ from = '2020-01-01', to, applies, warn = 5, owner, variedBy }: Common): VersionBase {
  return {
    from: dayOf(from),
    warn,
    excusedBy: 'exception-recorded',
    ...(to !== undefined && { to: dayOf(to) }),
    ...(applies !== undefined && { applies }),
    ...(owner !== undefined && { owner }),
    ...(variedBy !== undefined && { variedBy }),
  };
}

export const isOneOf = (...values: readonly Value[]): FieldTest => ({ kind: 'any-of', values });

/** Fields that must have these values. */
export function where(fields: Readonly<Record<string, Value>>, more: Omit<Where, 'fields'> = {}): Where {
  return { fields: Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, isOneOf(value)])), ...more };
}

export const CHILD_SEEN: Matcher = { entry: 'visit', where: where({ 'child-seen': true }) };

type Wanted = string | Matcher | readonly (string | Matcher)[];

function matchers(wanted: Wanted): readonly Matcher[] {
  const list = typeof wanted === 'object' && 'length' in wanted ? wanted : [wanted];
  return list.map((one) => (typeof one === 'string' ? { entry: one } : one));
}

/** A table of limits: `['2 weeks', condition, clause]`, the first that holds; or one limit. */
type Limits = string | readonly (readonly [limit: string, when?: Condition | undefined, clause?: string])[];

function rows(limits: Limits): readonly Row[] {
  if (typeof limits === 'string') return [{ limit: parseLimit(limits) }];
  return limits.map(([limit, when, clause]) => ({
    limit: parseLimit(limit),
    ...(when !== undefined && { when }),
    ...(clause !== undefined && { clause }),
  }));
}

function anchor(after: Wanted | { readonly anchor: Anchor }): Anchor {
  return typeof after === 'object' && 'anchor' in after ? after.anchor : { kind: 'entries', matchers: matchers(after) };
}

function period(during: string | While): While {
  return typeof during === 'string' ? { kind: 'episode', episode: during } : during;
}

interface AfterX extends Common {
  readonly after: Wanted | { readonly anchor: Anchor };
  readonly limit: Limits;
  readonly metBy: Wanted;
  readonly endsWhen?: Within['endsWhen'];
  readonly unless?: Wanted;
  readonly countingFrom?: Anchor;
  readonly backFrom?: string;
}

function counting({ countingFrom, backFrom }: Counting): Counting {
  return { ...(countingFrom && { countingFrom }), ...(backFrom !== undefined && { backFrom }) };
}

export function within({
  after,
  limit,
  metBy,
  endsWhen = [],
  unless = [],
  take = 'each',
  ...common
}: AfterX & { readonly take?: Within['take'] }): Within {
  return {
    ...base(common),
    ...counting(common),
    shape: 'within',
    after: anchor(after),
    rows: rows(limit),
    metBy: matchers(metBy),
    take,
    endsWhen,
    unless: matchers(unless),
  };
}

export function approved({
  after,
  limit,
  metBy,
  endsWhen = [],
  unless = [],
  ifSilent = false,
  ...common
}: AfterX & { readonly ifSilent?: boolean }): Approved {
  return {
    ...base(common),
    ...counting(common),
    shape: 'approved',
    of: anchor(after),
    rows: rows(limit),
    metBy: matchers(metBy),
    ifSilent,
    endsWhen,
    unless: matchers(unless),
  };
}

interface Lasting extends Common {
  readonly during: string | While;
  readonly metBy: Wanted;
}

export function every({ during, interval, metBy, ...common }: Lasting & { readonly interval: Limits }): Every {
  return { ...base(common), shape: 'every', while: period(during), rows: rows(interval), metBy: matchers(metBy) };
}

export function current({
  during,
  limit = [],
  first,
  metBy,
  ...common
}: Lasting & { readonly limit?: Limits; readonly first?: string }): Current {
  return {
    ...base(common),
    shape: 'current',
    while: period(during),
    rows: rows(limit),
    metBy: matchers(metBy),
    ...(first !== undefined && { first: parseLimit(first) }),
  };
}

interface BeforeX extends Common {
  readonly before: Wanted;
  readonly plannedBy?: Matcher | Before['plannedBy'];
  readonly after?: Anchor;
  readonly limit: Limits;
  readonly metBy: Wanted;
}

/** What plans it does so in its field `date`, unless fields are named. */
export function before({ before: held, plannedBy, after, limit, metBy, ...common }: BeforeX): Before {
  return {
    ...base(common),
    shape: 'before',
    before: matchers(held),
    rows: rows(limit),
    metBy: matchers(metBy),
    plannedBy: plannedBy === undefined ? [] : 'entry' in plannedBy ? [{ matcher: plannedBy, field: 'date' }] : plannedBy,
    ...(after !== undefined && { after }),
  };
}

export function recorded({
  of,
  limit,
  what = 'recorded',
  ...common
}: Common & { readonly of: Wanted; readonly limit: Limits; readonly what?: string }): Recorded {
  return { ...base(common), shape: 'recorded', of: matchers(of), rows: rows(limit), what };
}

export function shows({
  of,
  must,
  or = [],
  limit = 'same day',
  ...common
}: Common & { readonly of: Wanted; readonly must: Where; readonly or?: Wanted; readonly limit?: Limits }): Shows {
  return { ...base(common), shape: 'shows', of: matchers(of), must, or: matchers(or), rows: rows(limit) };
}

export function atMost(measure: Measure, common: Common = {}): Bounded {
  return { ...base(common), shape: 'at-most', measure };
}

export function atLeast(measure: Measure, common: Common = {}): Bounded {
  return { ...base(common), shape: 'at-least', measure };
}

/** A pack of one standard with these versions, or of several such standards by their ids. */
export function packOf(
  versions: readonly Version[],
  about: SubjectKind = 'child',
  ids: readonly string[] = ['inventshire.standard'],
): Pack {
  const standards = ids.map((id): Standard => ({
    id,
    title: 'An invented standard',
    authority: 'inventshire',
    chapter: 'Invented',
    clauses: ['invented#1'],
    speaks: 'local',
    standsOn: [],
    about,
    owner: 'social-worker',
    says: 'An invented standard.',
    versions,
  }));
  return { authority: 'inventshire', name: 'Inventshire', document: 'Invented', roles: {}, standards };
}
