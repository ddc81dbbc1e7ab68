import type { Day, WorkingCalendar } from '../../calendar/index.ts';
import type { Expectation, LateUnit, Matcher, Pack, Standard, State, Version } from '../../engine/index.ts';
import type { ExpectationLine } from './answers.ts';
import type { LoadedPack } from '../../packs/index.ts';
import { type Citation, cite } from '../standards/citing.ts';
import { roleName } from '../names.ts';
import { toPutRight as howToPutRight } from '../judging/pressing.ts';
import type { Judging } from '../room.ts';

/** How an expectation is given its names: by the pack that asked it. */
export interface Naming {
  readonly pack: Pack;
  readonly loaded: LoadedPack;
  readonly calendar: WorkingCalendar;
  readonly asOf: Day;
  workerName(id: string): string;
}

/** Names as the council that judges gives them, for its own standards and those of statute beneath them. */
export function namesGivenBy({ loaded, asOf }: Pick<Judging, 'loaded' | 'asOf'>): Omit<Naming, 'workerName'> {
  return { loaded, pack: loaded.judged, calendar: loaded.calendar, asOf };
}

/** A standard that has been taken out since it was judged. */
const UNKNOWN: Citation = { speaks: 'local', who: 'A standard that is no longer there', where: '' };

/** An expectation with the names a person needs beside it. */
export function expectationLine(expectation: Expectation, naming: Naming): ExpectationLine {
  const standard = standardIn(naming.pack, expectation.standard);
  const putRight = howToPutRight(expectation, naming.pack);
  const away = distance(expectation, standard, naming);
  return {
    expectation,
    title: standard === undefined ? expectation.standard : standard.title,
    cited: standard === undefined ? UNKNOWN : cite(standard, naming.loaded, expectation.row === undefined ? undefined : [expectation.row]),
    ownerRole: roleName(expectation.owner, naming.pack.roles),
    ...(expectation.person === undefined ? {} : { personName: naming.workerName(expectation.person) }),
    ...(away === undefined ? {} : { away }),
    settledBy: standard === undefined ? [] : settledBy(standard, expectation),
    ...(putRight !== undefined && { toPutRight: putRight }),
  };
}

const BY_ID = new WeakMap<Pack, ReadonlyMap<string, Standard>>();

/** Found at once: a long record has an expectation for every visit of ten years. */
function standardIn(pack: Pack, id: string): Standard | undefined {
  const byId = BY_ID.get(pack) ?? new Map(pack.standards.map((standard) => [standard.id, standard]));
  BY_ID.set(pack, byId);
  return byId.get(id);
}

/** The types of entry that would meet it, or show what it asks for. */
function settledBy({ versions }: Standard, { version }: Expectation): readonly string[] {
  const judgedBy = versions.find((one) => one.from === version);
  return [...new Set((judgedBy === undefined ? [] : matchersSettling(judgedBy)).map(({ entry }) => entry))];
}

/** An entry that did not show it is not written again where another of its own may show it instead. */
function matchersSettling(version: Version): readonly Matcher[] {
  if (version.shape === 'shows') return version.or.length > 0 ? version.or : version.of;
  return 'metBy' in version ? version.metBy : [];
}

const OPEN: readonly State[] = ['overdue', 'due-soon', 'upcoming'];

/** Open ones first, by the day they are due, and of those in one state what stands aside last; then what is to be put right; then the others, the latest first. */
export function inOrderOfNeed(
  lines: readonly ExpectationLine[],
  isAside: (line: ExpectationLine) => boolean = () => false,
): ExpectationLine[] {
  return lines.toSorted((one, other) => {
    const [first, second] = [rankOf(one), rankOf(other)];
    if (first !== second) return first - second;
    const aside = Number(isAside(one)) - Number(isAside(other));
    if (aside !== 0) return aside;
    return first === SETTLED ? other.expectation.opened.day - one.expectation.opened.day : compare(dueOf(one), dueOf(other));
  });
}

const TO_PUT_RIGHT = OPEN.length;
const SETTLED = TO_PUT_RIGHT + 1;

function rankOf({ expectation, toPutRight }: ExpectationLine): number {
  if (toPutRight !== undefined) return TO_PUT_RIGHT;
  const rank = OPEN.indexOf(expectation.state);
  return rank === -1 ? SETTLED : rank;
}

function dueOf({ expectation }: ExpectationLine): Day {
  return (expectation.agreedDue ?? expectation.due)?.day ?? Infinity;
}

function compare(one: number, other: number): number {
  return one === other ? 0 : one < other ? -1 : 1;
}

function distance(expectation: Expectation, standard: Standard | undefined, { calendar, asOf }: Naming): ExpectationLine['away'] {
  const due = expectation.agreedDue ?? expectation.due;
  if (due === undefined) return undefined;
  const unit = unitOf(expectation, standard);
  const reached = due.day >= calendar.from && due.day <= calendar.to && asOf >= calendar.from && asOf <= calendar.to;
  if (unit === 'working-days' && reached) return { n: calendar.workingDaysBetween(asOf, due.day), unit };
  return { n: due.day - asOf, unit: 'days' };
}

/** Working days where the standard counts in them, so that how far off it is reads as its limit does. */
function unitOf(expectation: Expectation, standard: Standard | undefined): LateUnit {
  if (expectation.lateUnit !== undefined) return expectation.lateUnit;
  const version = standard?.versions.find((one) => one.from === expectation.version);
  return version !== undefined && countsWorkingDays(version) ? 'working-days' : 'days';
}

function countsWorkingDays(version: Version): boolean {
  return (
    'rows' in version &&
    version.rows.length > 0 &&
    version.rows.every((row) => row.limit.unit === 'working-days' || row.limit.of === 'working-days')
  );
}
