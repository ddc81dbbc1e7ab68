import type { Pack } from '../engine/index.ts';
import {
  caseloads,
  countsByState,
  openExpectations,
  type OpenExpectation,
  type SubjectSummary,
  worklist as storedWorklist,
  type WorklistFilter,
  type WorklistLine as StoredLine,
  worklistTotals,
} from '../store/index.ts';
import type { FamilyLines, Worklist, WorklistLine } from './answers.ts';
import type { Need, WorklistQuery } from './desk.ts';
import { expectationLine, namesGivenBy, type Naming } from './expectation-lines.ts';
import { asJudged } from './as-judged.ts';
import { familyName } from './families.ts';
import { judgingOf } from './judging-now.ts';
import { standsAside, waitsForDecision } from './pressing.ts';
import { workerNames } from './names.ts';
import type { Judging, Room } from './room.ts';

const LINES_A_PAGE = 40;

/** One page of the worklist: families in order of need, with the counts that filter it. */
export async function worklist(room: Room, query: WorklistQuery): Promise<Worklist> {
  const judging = await judgingOf(room);
  const db = room.store.read;
  const anyNeed = filterOf(room, judging, query);
  const filter = { ...anyNeed, ...needFilter(query.need) };
  const [counts, totals, loads] = await Promise.all([
    countsByState(db, anyNeed),
    worklistTotals(db, filter),
    caseloads(db, room.authority, judging.loaded.pack.authority),
  ]);
  const pages = Math.max(1, Math.ceil(totals.families / LINES_A_PAGE));
  const page = Math.min(query.page, pages);
  const { families } = await storedWorklist(db, {
    ...filter,
    families: true,
    ...(query.bySeen === true && { order: 'last-seen' }),
    skip: (page - 1) * LINES_A_PAGE,
    limit: LINES_A_PAGE,
  });
  const asked = await expectationsAsked(room, judging, query, families.flat());
  const workers = [...new Set(loads.flatMap((load) => load.worker ?? []))];
  const workerName = await workerNames(db, room.authority, [
    ...workers,
    ...families.flat().flatMap((line) => asked(line).next?.person ?? line.next?.person ?? []),
  ]);
  const naming: Naming = { ...namesGivenBy(judging), workerName };
  return {
    counts: {
      overdue: counts.overdue,
      'due-soon': counts.dueSoon,
      decision: counts.waiting,
      'not-held': counts.notHeld,
    },
    total: totals.subjects,
    families: families.map((lines) =>
      familyLines(
        lines.map((line) => ({ ...line, ...asked(line) })),
        naming,
      ),
    ),
    page,
    pages,
    workers: workers.map((id) => ({ id, name: workerName(id) })).toSorted((one, other) => one.name.localeCompare(other.name)),
    teams: [...new Set(loads.flatMap((load) => load.team ?? []))].toSorted(),
    standards: judging.loaded.judged.standards
      .filter((standard) => standard.about === 'child')
      .map((standard) => ({ id: standard.id, title: standard.title }))
      .toSorted((one, other) => one.title.localeCompare(other.title)),
  };
}

/** Where the list is narrowed, each line shows what it was narrowed to, even if something else is more pressing. */
async function expectationsAsked(
  room: Room,
  judging: Judging,
  { need, standard }: WorklistQuery,
  lines: readonly StoredLine[],
): Promise<(line: StoredLine) => Pick<StoredLine, 'next'>> {
  if (need === undefined && standard === undefined) return () => ({});
  const { judged: pack } = judging.loaded;
  const open = await openExpectations(
    room.store.read,
    room.authority,
    pack.authority,
    lines.map((line) => line.summary.subject),
    standard,
  );
  const aside = (one: OpenExpectation): number => Number(standsAside(one, pack, judging.asOf));
  const wanted = open.filter((one) => answersNeed(one, need, pack)).toSorted((one, other) => aside(one) - aside(other));
  const first = new Map(wanted.toReversed().map((one) => [one.subject, one]));
  return ({ summary }) => {
    const next = first.get(summary.subject);
    return next === undefined ? {} : { next };
  };
}

function answersNeed(one: OpenExpectation, need: Need | undefined, pack: Pack): boolean {
  if (need === undefined) return true;
  return need === 'decision' ? waitsForDecision(one, pack) : one.state === need;
}

function filterOf(room: Room, judging: Judging, query: WorklistQuery): WorklistFilter {
  return {
    authority: room.authority,
    pack: judging.loaded.pack.authority,
    ...(query.closed === true || query.find !== undefined ? {} : { open: true }),
    ...(query.worker === undefined ? {} : { worker: query.worker }),
    ...(query.team === undefined ? {} : { team: query.team }),
    ...(query.standard === undefined ? {} : { standard: query.standard }),
    ...(query.find === undefined ? {} : { find: query.find }),
  };
}

function needFilter(need: Need | undefined): Pick<WorklistFilter, 'states' | 'waiting'> {
  if (need === undefined) return {};
  return need === 'decision' ? { waiting: true } : { states: [need] };
}

function familyLines(lines: readonly StoredLine[], naming: Naming): FamilyLines {
  const shown = lines.map((line) => lineOf(line, naming));
  return shown.length === 1 ? { lines: shown } : { name: familyName(shown.map((line) => line.child.name)), lines: shown };
}

function lineOf({ summary, next }: StoredLine, naming: Naming): WorklistLine {
  return {
    child: childOf(summary),
    ...(next === undefined ? {} : { nearest: expectationLine(asJudged(next, naming), naming) }),
    alsoOverdue: Math.max(0, summary.overdue - (next?.state === 'overdue' ? 1 : 0)),
    seen: {
      held: summary.seenHeld,
      aloneHeld: summary.seenAloneHeld,
      ...(summary.lastSeen !== undefined && { last: summary.lastSeen }),
      ...(summary.lastSeenAlone !== undefined && { alone: summary.lastSeenAlone }),
    },
    ...(summary.worker === undefined ? {} : { worker: { id: summary.worker, name: naming.workerName(summary.worker) } }),
    ...(summary.team === undefined ? {} : { team: summary.team }),
    plans: summary.plans,
  };
}

function childOf({ subject, name, born, expected }: SubjectSummary): WorklistLine['child'] {
  return { id: subject, name, ...(born !== undefined && { born }), ...(expected !== undefined && { expected }) };
}
