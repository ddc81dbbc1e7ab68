/**
 * A standard with every property of its parts in its place, told or not. JavaScript reads a property many times faster where all
 * the objects met at that place have one form, and standards are written with what they need and no more.
 */
import type { Limit } from '../calendar/index.ts';
import { formedWhere } from './formed-where.ts';
import { Sought } from './sought.ts';
import { type Conditions, isSteady, Table } from './table.ts';
import type { Anchor, Bounded, Condition, Ending, Matcher, Measure, Row, Standard, Version, While } from './standard.ts';

const LIMIT = { n: 0, unit: undefined, at: undefined, of: undefined, months: undefined, next: undefined };
const MATCHER = { entry: undefined, where: undefined };
const ROW = { when: undefined, limit: undefined, clause: undefined };
const CONDITION = {
  kind: undefined,
  of: undefined,
  from: undefined,
  under: undefined,
  episodes: undefined,
  tests: undefined,
  episode: undefined,
  matchers: undefined,
  whole: undefined,
  matcher: undefined,
  where: undefined,
};
const ANCHOR = {
  kind: undefined,
  matchers: undefined,
  episode: undefined,
  where: undefined,
  years: undefined,
  months: undefined,
  anchors: undefined,
  anchor: undefined,
  matcher: undefined,
  field: undefined,
};
const MEASURE = {
  kind: undefined,
  count: undefined,
  while: undefined,
  per: undefined,
  n: undefined,
  after: undefined,
  until: undefined,
  endsWhen: undefined,
  episode: undefined,
  limit: undefined,
};
const VERSION = {
  shape: undefined,
  from: 0,
  to: undefined,
  applies: undefined,
  table: undefined,
  warn: 0,
  owner: undefined,
  variedBy: undefined,
  excusedBy: undefined,
  rows: undefined,
  after: undefined,
  of: undefined,
  metBy: undefined,
  unless: undefined,
  endsWhen: undefined,
  take: undefined,
  countingFrom: undefined,
  backFrom: undefined,
  while: undefined,
  first: undefined,
  before: undefined,
  plannedBy: undefined,
  planning: undefined,
  what: undefined,
  must: undefined,
  or: undefined,
  ifSilent: undefined,
  measure: undefined,
};

/** The lists of matchers of a pack, each in its place. Lists that are one object stay one, so that what they ask for is looked for once. */
export class Lists {
  readonly #made = new Map<readonly Matcher[], Sought>();
  readonly #tables = new Map<string, Table>();

  of(matchers: readonly Matcher[]): Sought {
    if (matchers instanceof Sought) return matchers;
    const known = this.#made.get(matchers);
    if (known !== undefined) return known;
    const made = new Sought(matchers, this.#made.size);
    this.#made.set(matchers, made);
    return made;
  }

  /** The table of these conditions, one for all standards that ask alike; none where there is more to their answer than the day. */
  tableOf(conditions: Conditions): Table | undefined {
    if (!isSteady(conditions)) return undefined;
    const written = JSON.stringify(conditions);
    const known = this.#tables.get(written);
    if (known !== undefined) return known;
    const made = new Table(this.#tables.size, conditions);
    this.#tables.set(written, made);
    return made;
  }
}

/** The same standard, of the one form. */
export function formedStandard(standard: Standard, known: Lists): Standard {
  return { ...standard, versions: standard.versions.map((version) => formedVersion(version, known)) };
}

function formedVersion(version: Version, known: Lists): Version {
  const formed = formedParts(version, known);
  return { ...formed, table: known.tableOf({ applies: formed.applies, whens: rowsOf(formed).map(({ when }) => when) }) };
}

function rowsOf(version: Version): readonly Row[] {
  return isBounded(version) ? [] : version.rows;
}

function isBounded(version: Version): version is Bounded {
  return version.shape === 'at-most' || version.shape === 'at-least';
}

function formedParts(version: Version, known: Lists): Version {
  const base = { applies: maybe(version.applies, (one) => formedCondition(one, known)) };
  const matchers = (some: readonly Matcher[]) => known.of(some);
  const anchor = (one: Anchor) => formedAnchor(one, known);
  const rows = (some: readonly Row[]) => some.map((row) => formedRow(row, known));
  switch (version.shape) {
    case 'within':
      return {
        ...VERSION,
        ...version,
        ...base,
        rows: rows(version.rows),
        after: anchor(version.after),
        metBy: matchers(version.metBy),
        unless: matchers(version.unless),
        endsWhen: version.endsWhen.map(formedEnding),
        countingFrom: maybe(version.countingFrom, anchor),
      };
    case 'approved':
      return {
        ...VERSION,
        ...version,
        ...base,
        rows: rows(version.rows),
        of: anchor(version.of),
        metBy: matchers(version.metBy),
        unless: matchers(version.unless),
        endsWhen: version.endsWhen.map(formedEnding),
        countingFrom: maybe(version.countingFrom, anchor),
      };
    case 'every':
      return {
        ...VERSION,
        ...version,
        ...base,
        rows: rows(version.rows),
        metBy: matchers(version.metBy),
        while: formedWhile(version.while),
      };
    case 'current':
      return {
        ...VERSION,
        ...version,
        ...base,
        rows: rows(version.rows),
        metBy: matchers(version.metBy),
        while: formedWhile(version.while),
        first: maybe(version.first, formedLimit),
      };
    case 'before':
      return {
        ...VERSION,
        ...version,
        ...base,
        rows: rows(version.rows),
        after: maybe(version.after, anchor),
        metBy: matchers(version.metBy),
        before: matchers(version.before),
        plannedBy: version.plannedBy.map(({ matcher, field }) => ({ matcher: formedMatcher(matcher), field })),
        planning: matchers(version.plannedBy.map(({ matcher }) => matcher)),
      };
    case 'recorded':
      return { ...VERSION, ...version, ...base, rows: rows(version.rows), of: matchers(version.of) };
    case 'shows':
      return {
        ...VERSION,
        ...version,
        ...base,
        rows: rows(version.rows),
        of: matchers(version.of),
        must: formedWhere(version.must),
        or: matchers(version.or),
      };
    case 'at-most':
    case 'at-least':
      return { ...VERSION, ...version, ...base, measure: formedMeasure(version.measure, known) };
  }
}

function formedRow({ when, limit, clause }: Row, known: Lists): Row {
  return { ...ROW, when: maybe(when, (one) => formedCondition(one, known)), limit: formedLimit(limit), clause };
}

function formedLimit(limit: Limit): Limit {
  return { ...LIMIT, ...limit };
}

function formedCondition(condition: Condition, known: Lists): Condition {
  switch (condition.kind) {
    case 'all':
    case 'any':
      return { ...CONDITION, ...condition, of: condition.of.map((one) => formedCondition(one, known)) };
    case 'not':
      return { ...CONDITION, ...condition, of: formedCondition(condition.of, known) };
    case 'attribute':
    case 'of':
      return { ...CONDITION, ...condition };
    case 'had':
    case 'had-in':
      return { ...CONDITION, ...condition, matchers: known.of(condition.matchers) };
    case 'latest':
      return { ...CONDITION, ...condition, matcher: formedMatcher(condition.matcher) };
    case 'anchor':
      return { ...CONDITION, ...condition, where: formedWhere(condition.where) };
    case 'lasted':
    case 'of-lasted':
    case 'ended':
      return { ...CONDITION, ...condition, from: maybe(condition.from, formedLimit), under: maybe(condition.under, formedLimit) };
    default:
      return { ...CONDITION, ...condition };
  }
}

function formedAnchor(anchor: Anchor, known: Lists): Anchor {
  switch (anchor.kind) {
    case 'entries':
      return { ...ANCHOR, ...anchor, matchers: known.of(anchor.matchers) };
    case 'start-of':
      return { ...ANCHOR, ...anchor, where: anchor.where };
    case 'later-of':
      return { ...ANCHOR, ...anchor, anchors: anchor.anchors.map((one) => formedAnchor(one, known)) };
    case 'first':
      return { ...ANCHOR, ...anchor, anchor: formedAnchor(anchor.anchor, known) };
    case 'entry-date':
      return { ...ANCHOR, ...anchor, matcher: formedMatcher(anchor.matcher), matchers: known.of([anchor.matcher]) };
    case 'end-of':
    case 'birthday':
      return { ...ANCHOR, ...anchor };
  }
}

function formedMeasure(measure: Measure, known: Lists): Measure {
  switch (measure.kind) {
    case 'count-per':
      return {
        ...MEASURE,
        ...measure,
        count: known.of(measure.count),
        while: formedWhile(measure.while),
        per: formedLimit(measure.per),
      };
    case 'count-until':
      return {
        ...MEASURE,
        ...measure,
        count: known.of(measure.count),
        after: formedAnchor(measure.after, known),
        until: known.of(measure.until),
        endsWhen: measure.endsWhen.map(formedEnding),
      };
    case 'length-of':
      return { ...MEASURE, ...measure, limit: formedLimit(measure.limit) };
    case 'count-open':
      return { ...MEASURE, ...measure };
  }
}

function formedWhile(during: While): While {
  return during.kind === 'life' ? during : { kind: 'episode', episode: during.episode, where: during.where };
}

function formedEnding(ending: Ending): Ending {
  return ending.kind === 'entry' ? { kind: 'entry', matcher: formedMatcher(ending.matcher) } : ending;
}

function formedMatcher({ entry, where }: Matcher): Matcher {
  return { ...MATCHER, entry, where: maybe(where, formedWhere) };
}

function maybe<T, U>(value: T | undefined, form: (value: T) => U): U | undefined {
  return value === undefined ? undefined : form(value);
}
