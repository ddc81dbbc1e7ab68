import { dayOf } from '../calendar/index.ts';
import type { Condition, Within } from '../engine/index.ts';
import { type Indicator, type Measured, SPANS } from '../measures/indicator.ts';
import { ROLES } from '../record/types.ts';
import { acceptList, acceptMap, acceptScalar, acceptText, acceptWhole, acceptWord, needed, oneOrMore, under } from './accept.ts';
import { readCondition } from './condition.ts';
import { LENGTHS, readLimit } from './limit.ts';
import { readMatchers, typesOf } from './matcher.ts';
import { anchorFrom } from './shapes/within.ts';
import type { MapNode, Node } from './node.ts';
import type { Place } from './place.ts';
import { fault, type Reading } from './reading.ts';
import { LONGEST, readClauses, readId, readSentence } from './standard.ts';
import { readWhere } from './where.ts';

export const MEASURED_KINDS = ['in-time', 'clock', 'entries', 'children'] as const;
export const CLOCK_KEYS = ['after', 'limit', 'met-by'] as const;
export const TARGET_KEYS = ['at-least', 'at-most'] as const;
export const INDICATOR_KEYS = [
  'id',
  'title',
  'clause',
  'owner',
  'says',
  'reading',
  'over',
  'target',
  ...MEASURED_KINDS,
  'that',
  'among',
  'examples',
] as const;

/** An indicator as read, with its place, the standards it names and where, and its examples still to be read. */
export interface ReadIndicator {
  readonly indicator: Indicator;
  readonly place: Place;
  readonly names: readonly { readonly standard: string; readonly place: Place }[];
  readonly examples: Node | undefined;
}

/** Reads one indicator of a chapter: what share is taken of what, over which period. */
function readIndicator(node: Node, chapter: string, r: Reading): ReadIndicator {
  const map = acceptMap(node, 'an indicator', INDICATOR_KEYS, r);
  const id = readId(map, r);
  const what = id === '' ? 'the indicator' : `the indicator \`${id}\``;
  const title = needed(map, 'title', what, 'Name what it measures in a few words.', r);
  const clause = needed(map, 'clause', what, 'Quote the clause or clauses it answers to: ["1.10"].', r);
  const owner = needed(map, 'owner', what, 'Name the role that answers for it.', r);
  const says = needed(map, 'says', what, 'Say in one plain sentence what share it is, of what.', r);
  const over = needed(map, 'over', what, `Write how long a period it is measured over: ${SPANS.join(', ')}.`, r);
  const reading = under(map, 'reading');
  const target = under(map, 'target');
  const indicator: Indicator = {
    id,
    title: title === undefined ? '' : acceptText(title, '`title`', LONGEST.title, r),
    chapter,
    clauses: clause === undefined ? [] : readClauses(clause, r),
    owner: (owner && acceptWord(owner, 'role', ROLES, r)) ?? 'performance-analyst',
    says: says === undefined ? '' : readSentence(says, r),
    ...(reading && { reading: acceptText(reading, '`reading`', LONGEST.reading, r) }),
    over: (over && acceptWord(over, 'period', SPANS, r)) ?? 'quarter',
    ...(target && { target: readTarget(target, r) }),
    measured: readMeasured(map, what, r),
  };
  return {
    indicator,
    place: node.place,
    names: namesIn(map, r),
    examples: needed(map, 'examples', what, 'Write at least one example.', r),
  };
}

function readTarget(node: Node, r: Reading): NonNullable<Indicator['target']> {
  const map = acceptMap(node, 'the target', TARGET_KEYS, r);
  const least = under(map, 'at-least');
  const most = under(map, 'at-most');
  const written = least ?? most;
  if (written === undefined || (least !== undefined && most !== undefined))
    fault(r, node.place, 'The target is not one bound.', 'Write { at-least: 90 } or { at-most: 10 }, in per cent.');
  return {
    kind: least === undefined ? 'at-most' : 'at-least',
    percent: written === undefined ? 0 : acceptWhole(written, 'the target, in per cent,', 0, 100, r),
  };
}

function readMeasured(map: MapNode, what: string, r: Reading): Measured {
  const said = MEASURED_KINDS.filter((kind) => map.members.has(kind));
  const [kind] = said;
  const node = kind && under(map, kind);
  if (kind === undefined || node === undefined || said.length > 1) {
    fault(r, map.place, `${what} does not take its share of one thing.`, `Write exactly one of: ${MEASURED_KINDS.join(', ')}.`);
    return { kind: 'in-time', standards: [] };
  }
  if (kind === 'in-time') return { kind, standards: namesIn(map, r).map(({ standard }) => standard) };
  if (kind === 'clock') return { kind, version: readClock(node, r) };
  if (kind === 'entries') {
    const of = readMatchers(node, r);
    const that = needed(map, 'that', what, 'Say what the entries must show to count.', r);
    return { kind, of, that: that === undefined ? { fields: {} } : readWhere(that, typesOf(of), r) };
  }
  const among = needed(map, 'among', what, 'Say which children the share is taken of: { in: looked-after }.', r);
  return { kind, that: readCondition(node, {}, r), among: among === undefined ? EVERYONE : readCondition(among, {}, r) };
}

const EVERYONE: Condition = { kind: 'all', of: [] };

/** A clock for counting by, in force since long before any record. */
function readClock(node: Node, r: Reading): Within {
  const map = acceptMap(node, 'the clock', CLOCK_KEYS, r);
  const after = anchorFrom(needed(map, 'after', 'the clock', 'Name what starts it.', r), r);
  const metBy = needed(map, 'met-by', 'the clock', 'Name the entry that stops it.', r);
  const limit = needed(map, 'limit', 'the clock', 'Write how long it may run: 10 working days.', r);
  return {
    shape: 'within',
    from: BEFORE_ANY_RECORD,
    warn: 0,
    excusedBy: 'exception-recorded',
    after,
    rows: limit === undefined ? [] : [{ limit: readLimit(limit, 'A clock', { units: LENGTHS }, r) }],
    metBy: metBy === undefined ? [] : readMatchers(metBy, r),
    take: 'each',
    endsWhen: [],
    unless: [],
  };
}

const BEFORE_ANY_RECORD = dayOf('1900-01-01');

function namesIn(map: MapNode, r: Reading): { standard: string; place: Place }[] {
  const node = under(map, 'in-time');
  return (node === undefined ? [] : oneOrMore(node, 'the standards it measures', r)).map((item) => ({
    standard: acceptScalar(item, 'the standard', r)?.text ?? '',
    place: item.place,
  }));
}

/** Every standard that an indicator names must be one of the pack's. */
export function refuseUnknownStandards(read: readonly ReadIndicator[], known: ReadonlySet<string>, r: Reading): void {
  for (const { names } of read)
    for (const { standard, place } of names)
      if (!known.has(standard))
        fault(r, place, `There is no standard "${standard}" in this pack.`, 'List them with `sightline standards list`.');
}

/** Reads the list of a chapter's indicators. */
export function readIndicators(node: Node, chapter: string, r: Reading): ReadIndicator[] {
  return acceptList(node, 'the list of indicators', r).items.map((item) => readIndicator(item, chapter, r));
}
