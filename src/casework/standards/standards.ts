import { coverageOf, type Example, type LoadedPack } from '../../packs/index.ts';
import { openExpectations, subjectsByIds, worklist } from '../../store/index.ts';
import { listedFor } from '../access/listed.ts';
import type { ExampleLine, StandardAnswer, StandardsAnswer } from './answers.ts';
import { asJudged } from '../judging/as-judged.ts';
import { personOf } from '../person-of.ts';
import { councilOf } from './councils.ts';
import { entryLine, type Known } from '../child/entry-lines.ts';
import { expectationLine, inOrderOfNeed, namesGivenBy } from '../expectations/expectation-lines.ts';
import { judgingOf } from '../judging/judging-now.ts';
import { roleName, workerNames } from '../names.ts';
import { findStandard, isJudgedBy, type Judging, packToRead, type Room } from '../room.ts';
import { standardLine } from './standard-lines.ts';
import { standingBy, standingByAll } from './standing.ts';

const CHILDREN_SHOWN = 50;
const DUE = ['overdue', 'to-put-right', 'due-soon', 'upcoming'] as const;

/** A council's standards by chapter, or statute's; with how the children stand where they are judged by them. */
export async function standards(room: Room, authority: string): Promise<StandardsAnswer | undefined> {
  const loaded = packToRead(room, authority);
  if (loaded === undefined) return undefined;
  const judging = await judgingOf(room);
  const standingOf = isJudgedBy(judging, loaded) ? await standingByAll(room, judging.loaded.pack.authority) : () => undefined;
  const chapters = Map.groupBy(loaded.pack.standards, (one) => one.chapter);
  const { judged, total } = coverageOf(loaded);
  return {
    council: councilOf(loaded),
    ...statuteOf(room),
    chapters: [...chapters].map(([name, those]) => ({
      name,
      standards: those.map((one) => standardLine(one, loaded, standingOf(one.id))),
    })),
    clauses: { judged, all: total },
  };
}

/** Statute as one more to read, beside the councils. */
function statuteOf(room: Room): Pick<StandardsAnswer, 'statute'> {
  const beneath = [...room.packs.values()].find((one) => one.beneath !== undefined)?.beneath;
  return beneath === undefined ? {} : { statute: councilOf(beneath) };
}

/** One standard with its examples, and the children of whom it asks something now. */
export async function standard(room: Room, id: string): Promise<StandardAnswer | undefined> {
  const found = findStandard(room, id);
  if (found === undefined) return undefined;
  const judging = await judgingOf(room);
  const { loaded } = found;
  const isJudged = isJudgedBy(judging, loaded);
  const standing = isJudged ? await standingBy(room, judging.loaded.pack.authority, id) : undefined;
  return {
    council: councilOf(loaded),
    standard: standardLine(found.standard, loaded, standing),
    examples: (loaded.examples.get(id) ?? []).map((example) => exampleLine(example, loaded)),
    children: isJudged ? await childrenAsked(room, judging, id) : [],
  };
}

async function childrenAsked(room: Room, judging: Judging, id: string): Promise<StandardAnswer['children']> {
  const db = room.store.read;
  const pack = judging.loaded.pack.authority;
  const { families } = await worklist(db, {
    authority: room.authority,
    pack,
    standard: id,
    states: DUE,
    limit: CHILDREN_SHOWN,
    ...(await listedFor(room)),
  });
  const ids = families.flat().map((line) => line.summary.subject);
  const open = await openExpectations(db, room.authority, pack, ids, { standards: [id], states: DUE });
  const people = new Map((await subjectsByIds(db, room.authority, ids)).map((subject) => [subject.id, personOf(subject)]));
  const workerName = await workerNames(
    db,
    room.authority,
    open.flatMap((one) => one.person ?? []),
  );
  const naming = { ...namesGivenBy(judging), workerName };
  const lines = inOrderOfNeed(open.map((one) => expectationLine(asJudged(one, naming), naming)));
  return lines.map((line) => ({
    child: people.get(line.expectation.subject) ?? { id: line.expectation.subject, name: line.expectation.subject },
    line,
  }));
}

function exampleLine({ name, record, on, expect }: Example, { pack }: LoadedPack): ExampleLine {
  const known: Known = {
    workerName: (id) => id,
    roleName: (role) => roleName(role, pack.roles),
    standardTitle: () => undefined,
    networkName: (id) => id,
  };
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
