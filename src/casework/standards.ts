import { coverageOf, type Example, type LoadedPack } from '../packs/index.ts';
import { openExpectations, type Standing as StoredStanding, standardsStanding, subjectsByIds, worklist } from '../store/index.ts';
import type { ExampleLine, Standing, StandardAnswer, StandardsAnswer } from './answers.ts';
import { personOf } from './child.ts';
import { councilOf } from './councils.ts';
import { entryLine, type Known } from './entry-lines.ts';
import { expectationLine, inOrderOfNeed, namesGivenBy } from './expectation-lines.ts';
import { judgingOf } from './judging.ts';
import { roleName, workerNames } from './names.ts';
import { findStandard, isJudgedBy, type Judging, packToRead, type Room } from './room.ts';
import { standardLine } from './standard-lines.ts';

const CHILDREN_SHOWN = 50;

/** A council's standards by chapter, or statute's; with how the children stand where they are judged by them. */
export async function standards(room: Room, authority: string): Promise<StandardsAnswer | undefined> {
  const loaded = packToRead(room, authority);
  if (loaded === undefined) return undefined;
  const standingOf = await standings(room, await judgingOf(room), loaded);
  const chapters = Map.groupBy(loaded.pack.standards, (one) => one.chapter);
  const { judged, total } = coverageOf(loaded);
  return {
    council: councilOf(loaded),
    chapters: [...chapters].map(([name, those]) => ({
      name,
      standards: those.map((one) => standardLine(one, loaded, standingOf(one.id))),
    })),
    clauses: { judged, all: total },
  };
}

/** One standard with its examples, and the children of whom it asks something now. */
export async function standard(room: Room, id: string): Promise<StandardAnswer | undefined> {
  const found = findStandard(room, id);
  if (found === undefined) return undefined;
  const judging = await judgingOf(room);
  const { loaded } = found;
  const standingOf = await standings(room, judging, loaded, id);
  return {
    council: councilOf(loaded),
    standard: standardLine(found.standard, loaded, standingOf(id)),
    examples: (loaded.examples.get(id) ?? []).map((example) => exampleLine(example, loaded)),
    children: isJudgedBy(judging, loaded) ? await childrenAsked(room, judging, id) : [],
  };
}

async function standings(
  room: Room,
  judging: Judging,
  loaded: LoadedPack,
  standardId?: string,
): Promise<(id: string) => Standing | undefined> {
  if (!isJudgedBy(judging, loaded)) return () => undefined;
  const lines = Map.groupBy(
    await standardsStanding(room.store.read, room.authority, judging.loaded.pack.authority, standardId),
    (line) => line.standard,
  );
  return (id) => standingFrom(lines.get(id) ?? []);
}

function standingFrom(lines: readonly StoredStanding[]): Standing {
  const n = (...states: StoredStanding['state'][]): number =>
    lines.filter((line) => states.includes(line.state)).reduce((sum, line) => sum + line.expectations, 0);
  const lapsedLate = lines.find((line) => line.state === 'lapsed')?.late ?? 0;
  return {
    inTime: n('met'),
    varied: n('varied'),
    late: n('met-late') + lapsedLate,
    overdue: n('overdue'),
    open: n('upcoming', 'due-soon'),
    notHeld: n('not-held'),
    other: n('excused', 'lapsed') - lapsedLate,
  };
}

async function childrenAsked(room: Room, judging: Judging, id: string): Promise<StandardAnswer['children']> {
  const db = room.store.read;
  const pack = judging.loaded.pack.authority;
  const { families } = await worklist(db, {
    authority: room.authority,
    pack,
    standard: id,
    states: ['overdue', 'due-soon', 'upcoming'],
    limit: CHILDREN_SHOWN,
  });
  const ids = families.flat().map((line) => line.summary.subject);
  const open = (await openExpectations(db, room.authority, pack, ids)).filter((one) => one.standard === id && one.state !== 'not-held');
  const people = new Map((await subjectsByIds(db, room.authority, ids)).map((subject) => [subject.id, personOf(subject)]));
  const workerName = await workerNames(
    db,
    room.authority,
    open.flatMap((one) => one.person ?? []),
  );
  const lines = inOrderOfNeed(open.map((one) => expectationLine(one, { ...namesGivenBy(judging), workerName })));
  return lines.map((line) => ({
    child: people.get(line.expectation.subject) ?? { id: line.expectation.subject, name: line.expectation.subject },
    line,
  }));
}

function exampleLine({ name, record, on, expect }: Example, { pack }: LoadedPack): ExampleLine {
  const known: Known = { workerName: (id) => id, roleName: (role) => roleName(role, pack.roles), standardTitle: () => undefined };
  return {
    name,
    given: record.entries.map((entry) => {
      const { label, facts, role } = entryLine(entry, known);
      const said = [...facts.map((fact) => `${fact.label} ${fact.value}`), ...(role === undefined ? [] : [`by ${role.toLowerCase()}`])];
      return { on: entry.occurred, words: said.length === 0 ? label : `${label}: ${said.join('; ')}` };
    }),
    on,
    expect: expect.map(({ checks }) => Object.fromEntries(checks.map(({ key, wanted }) => [key, wanted]))),
  };
}
