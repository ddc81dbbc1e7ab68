/** What would be expected of the same children by another council's standards, put together from the tallies for any door. */
import type { LoadedPack } from '../../packs/index.ts';
import type { QuestionBook } from '../../packs/questions/index.ts';
import { type Change, newTwoPacks, type PackSide, type TwoPacks } from '../../measures/two-packs.ts';
import type { Day } from '../../calendar/index.ts';
import type { ChangeLine, Changes, ChangingCouncil, WhatWouldChange } from './answers.ts';
import { councilOf } from './councils.ts';
import { roleName } from '../names.ts';

/** Two councils and how they are to judge. */
export interface Trying {
  readonly before: LoadedPack;
  readonly after: LoadedPack;
  readonly asOf: Day;
  readonly alwaysInForce: boolean;
}

/** What only the one who ran it knows. */
export interface Ran {
  readonly unjudged: number;
  /** Children on record, where only a part of them was judged. */
  readonly sampledFrom?: number;
  nameOf(worker: string): string;
}

/** Begins to judge records by both; what they ask alike is counted under one question. */
export function beginTrying({ before, after, asOf, alwaysInForce }: Trying, book: QuestionBook): TwoPacks {
  const side = ({ judged, calendar }: LoadedPack): PackSide => ({
    pack: judged,
    ask: { asOf, calendar, ...(alwaysInForce && { asIfAlways: true }) },
  });
  return newTwoPacks(side(before), side(after), book.headingOf);
}

/** What came of it, by subject and question, worker and child. */
export function whatCame(two: TwoPacks, trying: Trying, book: QuestionBook, ran: Ran): WhatWouldChange {
  const named = new Set(book.questions.map(({ id }) => id));
  const subjects = Map.groupBy(book.questions, ({ subject }) => subject);
  const lineOf = ({ id, asks }: { id: string; asks: string }): ChangeLine[] => {
    const change = two.changes.get(id);
    return change === undefined ? [] : [{ id, asks, ...change }];
  };
  return {
    before: changing(trying.before),
    after: changing(trying.after),
    asOf: trying.asOf,
    alwaysInForce: trying.alwaysInForce,
    children: two.children,
    changed: two.changed,
    ...(ran.sampledFrom !== undefined && { sampledFrom: ran.sampledFrom }),
    unjudged: ran.unjudged,
    subjects: [...subjects].map(([name, those]) => ({ name, lines: those.flatMap(lineOf) })).filter(({ lines }) => lines.length > 0),
    others: together([...two.changes].flatMap(([heading, change]) => (named.has(heading) ? [] : [change]))),
    work: [
      ...[...two.work].map(([id, work]) => ({ who: ran.nameOf(id), ...work })),
      ...[...two.unallocated].map(([role, work]) => ({
        who: `${roleName(role, trying.before.pack.roles)}, nobody allocated`,
        ...work,
      })),
    ].toSorted((one, other) => other.after - other.before - (one.after - one.before) || one.who.localeCompare(other.who)),
    share: two.share,
    most: two.most.map(({ name, ...child }) => ({ ...child, name: name ?? child.id })),
  };
}

function changing(loaded: LoadedPack): ChangingCouncil {
  return { ...councilOf(loaded), ...(loaded.dated !== undefined && { starts: loaded.dated }) };
}

/** Of several headings together; a person is counted under each. */
function together(changes: readonly Change[]): Changes {
  const sum = (key: keyof Change): number => changes.reduce((all, change) => all + change[key], 0);
  return {
    before: sum('before'),
    after: sum('after'),
    gained: sum('gained'),
    lost: sum('lost'),
    sooner: sum('sooner'),
    later: sum('later'),
    people: sum('people'),
  };
}
