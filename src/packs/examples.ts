import { addMonths, type Day } from '../calendar/index.ts';
import type { SubjectKind, SubjectRecord } from '../record/types.ts';
import { acceptDay, acceptList, acceptMap, acceptText, acceptYesNo, needed, under } from './accept.ts';
import { type Expected, readExpected } from './expected.ts';
import { type ExpectedFigure, readExpectedFigure } from './expected-figure.ts';
import { readGiven } from './given.ts';
import type { Node } from './node.ts';
import type { Place } from './place.ts';
import { fault, type Reading } from './reading.ts';

/** A situation from practice: what happened, and the day it is asked about. */
export interface Situation {
  readonly name: string;
  readonly place: Place;
  readonly record: SubjectRecord;
  readonly on: Day;
  readonly known?: Day;
}

/** A situation, and what the standard must say of it. */
export interface Example extends Situation {
  /** Whether every expectation is given, rather than the last one opened. */
  readonly all: boolean;
  /** Empty where nothing is expected at all. */
  readonly expect: readonly Expected[];
}

export const EXAMPLE_KEYS = ['name', 'given', 'on', 'known', 'born', 'worker', 'expect'] as const;
const LONGEST_NAME = 160;
const USUAL_AGE_IN_MONTHS = 120;
const SUBJECT = 'example';

/** Reads the examples of a standard about such a subject: at least one, each with a name of its own. */
export function readExamples(node: Node, about: SubjectKind, r: Reading): Example[] {
  return readEach(node, r, (item) => {
    const { situation, expect } = readSituation(item, about, 'Write what must come out: { state: met, due: 2025-06-18 }, or none.', r);
    return { ...situation, all: expect?.kind === 'list', expect: expect === undefined ? [] : readExpected(expect, r) };
  });
}

/** A situation of one child, and what it adds to an indicator. */
export interface IndicatorExample extends Situation {
  readonly expect: ExpectedFigure;
}

/** Reads the examples of an indicator. */
export function readIndicatorExamples(node: Node, r: Reading): IndicatorExample[] {
  return readEach(node, r, (item) => {
    const { situation, expect } = readSituation(item, 'child', 'Write how many count, of how many: { counted: 2, of: 3 }.', r);
    return expect === undefined ? [] : { ...situation, expect: readExpectedFigure(expect, r) };
  });
}

function readEach<One extends Situation>(node: Node, r: Reading, read: (item: Node) => One | readonly One[]): One[] {
  const examples = acceptList(node, 'the list of examples', r).items.flatMap(read);
  const seen = new Set<string>();
  for (const { name, place } of examples) {
    if (seen.has(name)) fault(r, place, `Two examples are named "${name}".`, 'Name each after what is particular to it.');
    seen.add(name);
  }
  return examples;
}

function readSituation(
  node: Node,
  about: SubjectKind,
  mend: string,
  r: Reading,
): { readonly situation: Situation; readonly expect: Node | undefined } {
  const map = acceptMap(node, 'an example', EXAMPLE_KEYS, r);
  const name = needed(map, 'name', 'the example', 'Name the situation, as a colleague would tell it.', r);
  const given = needed(map, 'given', 'the example', 'List what happened: - 2025-06-03 visit child-seen.', r);
  const on = needed(map, 'on', 'the example', 'Write the day on which it is asked: `on: 2025-06-10`.', r);
  const expect = needed(map, 'expect', 'the example', mend, r);
  const known = under(map, 'known');
  const born = under(map, 'born');
  const worker = under(map, 'worker');
  const kind = worker !== undefined && acceptYesNo(worker, '`worker`', r) ? 'worker' : about;
  const entries = given === undefined ? [] : readGiven(acceptList(given, 'the list under `given`', r).items, SUBJECT, kind, r);
  const first = entries[0]?.occurred.day ?? 0;
  const situation: Situation = {
    name: name === undefined ? '' : acceptText(name, 'the name of the example', LONGEST_NAME, r),
    place: node.place,
    record: {
      subject: {
        id: SUBJECT,
        kind,
        ...(kind === 'child' && { born: born === undefined ? addMonths(first, -USUAL_AGE_IN_MONTHS) : acceptDay(born, '`born`', r) }),
      },
      entries,
      sources: [],
    },
    on: on === undefined ? 0 : acceptDay(on, '`on`', r),
    ...(known && { known: acceptDay(known, '`known`', r) }),
  };
  return { situation, expect };
}
