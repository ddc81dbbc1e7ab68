import { CalendarError, isoOf, isoOfMoment, type Moment, momentOf } from '../calendar/index.ts';
import { type Expectation, STATES } from '../engine/expectation.ts';
import { ROLES } from '../record/types.ts';
import { acceptList, acceptMap, acceptScalar, acceptWhole, acceptWord, acceptYesNo } from './accept.ts';
import { readClause } from './clause.ts';
import { type Node, shown } from './node.ts';
import type { Place } from './place.ts';
import { fault, type Reading } from './reading.ts';

/** One thing an example says of an expectation. */
export interface Check {
  readonly key: CheckedKey;
  readonly place: Place;
  readonly wanted: string;
}

/** What an example says of one expectation. */
export interface Expected {
  readonly place: Place;
  readonly checks: readonly Check[];
  /** How many expectations there are in all, where the example says. */
  readonly count?: number;
}

const CHECKED = ['state', 'opened', 'due', 'agreed', 'warn', 'met', 'silent', 'late', 'row', 'owner', 'rejected'] as const;
type CheckedKey = (typeof CHECKED)[number];
export const EXPECTED_KEYS = [...CHECKED, 'count'] as const;
const MOST = 10_000;
const NONE = 'none';
const DATE_LENGTH = 'YYYY-MM-DD'.length;

/** Reads what an example expects: one expectation, a list of them, or `none`. */
export function readExpected(node: Node, r: Reading): Expected[] {
  if (node.kind === 'scalar' && node.text === NONE) return [];
  if (node.kind === 'list') return acceptList(node, 'the list under `expect`', r).items.map((item) => readOne(item, r));
  return [readOne(node, r)];
}

/** What the engine says under a key, written as the example writes it; a date alone where the example gives no time. */
export function said(key: CheckedKey, wanted: string, expectation: Expectation): string {
  switch (key) {
    case 'state':
      return expectation.state;
    case 'opened':
      return momentSaid(expectation.opened, wanted);
    case 'due':
      return momentSaid(expectation.due, wanted);
    case 'agreed':
      return momentSaid(expectation.agreedDue, wanted);
    case 'silent':
      return String(expectation.silent === true);
    case 'warn':
      return expectation.warn === undefined ? NONE : isoOf(expectation.warn);
    case 'met':
      return momentSaid(expectation.metOn, wanted);
    case 'late':
      return expectation.late === undefined ? NONE : String(expectation.late);
    case 'row':
      return expectation.row ?? NONE;
    case 'owner':
      return expectation.owner;
    case 'rejected':
      return String(expectation.rejected.length);
  }
}

function readOne(node: Node, r: Reading): Expected {
  const map = acceptMap(node, '`expect`', EXPECTED_KEYS, r);
  if (node.kind === 'map' && map.members.size === 0)
    fault(r, node.place, '`expect` says nothing.', `Write one or more of: ${EXPECTED_KEYS.join(', ')}; or none.`);
  const count = map.members.get('count')?.value;
  const checks = CHECKED.flatMap((key) => {
    const value = map.members.get(key)?.value;
    return value === undefined ? [] : [{ key, place: value.place, wanted: readWanted(key, value, r) }];
  });
  return { place: node.place, checks, ...(count && { count: acceptWhole(count, '`count`', 0, MOST, r) }) };
}

function readWanted(key: CheckedKey, node: Node, r: Reading): string {
  if (key !== 'state' && key !== 'owner' && key !== 'rejected' && node.kind === 'scalar' && node.text === NONE) return NONE;
  switch (key) {
    case 'state':
      return acceptWord(node, 'state', STATES, r) ?? '';
    case 'owner':
      return acceptWord(node, 'role', ROLES, r) ?? '';
    case 'silent':
      return String(acceptYesNo(node, '`silent`', r));
    case 'row':
      return readClause(node, r);
    case 'late':
      return String(acceptWhole(node, '`late`', -MOST, MOST, r));
    case 'rejected':
      return String(acceptWhole(node, '`rejected`', 0, MOST, r));
    default:
      return readMoment(node, key, r);
  }
}

function readMoment(node: Node, key: string, r: Reading): string {
  const scalar = acceptScalar(node, `\`${key}\``, r);
  if (scalar === undefined) return '';
  try {
    return isoOfMoment(momentOf(scalar.text));
  } catch (error) {
    if (!(error instanceof CalendarError)) throw error;
    fault(r, node.place, `\`${key}\` is not a date: ${shown(node)}.`, 'Write 2025-06-18, or 2025-06-18 14:30 where the time matters.');
    return '';
  }
}

function momentSaid(moment: Moment | undefined, wanted: string): string {
  if (moment === undefined) return NONE;
  return wanted.length > DATE_LENGTH ? isoOfMoment(moment) : isoOf(moment.day);
}
