/** A council's standards laid beside the standard of statute that they stand on, row by row. */
import type { Limit, WorkingCalendar } from '../calendar/index.ts';
import type { Standard, VariedBy, Version } from '../engine/index.ts';
import { type Clock, clockOf } from './against-statute/clock.ts';
import { factsOf, type Situation } from './against-statute/facts.ts';
import { holdsIn } from './against-statute/holds-in.ts';
import { type LimitsCompared, limitsBetween, type Standing } from './against-statute/later.ts';
import { compareMeasures } from './against-statute/measures.ts';
import { situationsOf } from './against-statute/situations.ts';
import { type Objection, objectionTo } from './against-statute/ways.ts';

export type { Objection, Standing };

/** One row of statute beside the row of the council that speaks in the same situation; rows by their place among the limits in words. */
export interface RowCompared {
  readonly statute: number;
  /** Absent where the council says nothing then. */
  readonly council?: { readonly standard: Standard; readonly row: number };
  readonly standing: Standing | 'silent';
  /** How many days later than statute it falls due at most. */
  readonly latest: number;
  /** More time than statute's may be agreed for one child. */
  readonly stretches: boolean;
}

export interface AgainstStatute {
  readonly statute: Standard;
  /** The council's standards that stand on it. */
  readonly standards: readonly Standard[];
  readonly rows: readonly RowCompared[];
  /** The standards among them whose limits do not matter, because they ask another thing. */
  readonly objections: readonly { readonly standard: Standard; readonly objection: Objection }[];
  /** Whatever statute asks, one of them asks no later: then statute need not be judged beside them. */
  readonly nowhereWeaker: boolean;
}

/**
 * Compares the council's standards, as they stand in their latest versions, with the standard of statute that they stand on. Each situation
 * that their conditions tell apart is looked at, and in each the strictest of them counts. Both limits keep their own unit: what is compared
 * is the due dates that they give.
 */
export function compareWithStatute(statute: Standard, standards: readonly Standard[], calendar: WorkingCalendar): AgainstStatute {
  const law = latestOf(statute);
  const clock = law && clockOf(law);
  if (law === undefined || clock === undefined) return compareMeasures(statute, standards, calendar);
  const read = standards.map((standard) => candidateOf(standard, clock));
  const objections = read.flatMap(({ standard, objection }) => (objection === undefined ? [] : [{ standard, objection }]));
  const candidates = read.flatMap((one) => (one.candidate === undefined ? [] : [one.candidate]));
  const situations = situationsFor([clock, ...candidates.map((one) => one.clock)]);
  if (situations === undefined) {
    const tooMany = candidates.map(({ standard }) => ({ standard, objection: 'too-many-conditions' as const }));
    return { statute, standards, rows: [], objections: [...objections, ...tooMany], nowhereWeaker: false };
  }
  const rows = distinct(situations.flatMap((situation) => compareIn(situation, law, clock, candidates, calendar) ?? []));
  return { statute, standards, rows, objections, nowhereWeaker: rows.length > 0 && rows.every(isNoWeaker) };
}

/** Whether statute is kept wherever this row is. */
export function isNoWeaker({ standing, stretches }: RowCompared): boolean {
  return (standing === 'equal' || standing === 'stronger') && !stretches;
}

interface Candidate {
  readonly standard: Standard;
  readonly clock: Clock;
  readonly variedBy: VariedBy | undefined;
}

function latestOf(standard: Standard): Version | undefined {
  return standard.versions.at(-1);
}

function candidateOf(standard: Standard, statute: Clock): { standard: Standard; objection?: Objection; candidate?: Candidate } {
  const version = latestOf(standard);
  const clock = version && clockOf(version);
  if (clock === undefined) return { standard, objection: 'another-matter' };
  const objection = objectionTo(clock, statute);
  return objection === undefined ? { standard, candidate: { standard, clock, variedBy: version?.variedBy } } : { standard, objection };
}

function ownOf({ start }: Clock): string | undefined {
  return start.kind === 'episode' ? start.episode : undefined;
}

/** The situations that the conditions of these clocks tell apart, while the first one's episode is open; undefined beyond `most` of them. */
export function situationsFor(clocks: readonly [Clock, ...Clock[]], most?: number): Situation[] | undefined {
  const conditions = clocks.flatMap((clock) =>
    [clock.applies, ...clock.rows.map((row) => row.when)].map((condition) => ({ condition, own: ownOf(clock) })),
  );
  return situationsOf(factsOf(conditions), ownOf(clocks[0]), most);
}

/** Which row of a clock speaks in a situation. */
export function rowIn(clock: Clock, situation: Situation): { readonly index: number; readonly limit: Limit } | undefined {
  if (!holdsIn(clock.applies, ownOf(clock), situation)) return undefined;
  const index = clock.rows.findIndex((row) => holdsIn(row.when, ownOf(clock), situation));
  const row = clock.rows[index];
  return row === undefined ? undefined : { index, limit: row.limit };
}

function compareIn(
  situation: Situation,
  law: Version,
  clock: Clock,
  candidates: readonly Candidate[],
  calendar: WorkingCalendar,
): RowCompared | undefined {
  const asked = rowIn(clock, situation);
  if (asked === undefined) return undefined;
  const compared = candidates.flatMap(({ standard, clock: ours, variedBy }) => {
    const row = rowIn(ours, situation);
    if (row === undefined) return [];
    const stretches = law.variedBy === undefined && mayStretch(variedBy, asked.limit, clock, calendar);
    const council = { standard, row: row.index };
    // What an entry shows, it shows from the start: a limit there is only the time for writing it down.
    const laid = clock.shown === undefined ? limitsBetween(row.limit, asked.limit, clock.way, calendar) : SHOWN;
    return [{ statute: asked.index, council, stretches, ...laid }];
  });
  const [strictest] = compared.toSorted((one, other) => rank(one) - rank(other));
  return strictest ?? { statute: asked.index, standing: 'silent', latest: 0, stretches: false };
}

const SHOWN: LimitsCompared = { standing: 'equal', latest: 0 };

const IN_ORDER: readonly RowCompared['standing'][] = ['stronger', 'equal', 'sometimes-weaker', 'weaker', 'cannot-be-compared', 'silent'];

function rank({ standing, stretches }: RowCompared): number {
  return IN_ORDER.indexOf(standing) + (stretches ? 0.5 : 0);
}

/** More time than statute gives may be agreed for one child, where the council sets no ceiling or sets it higher. */
function mayStretch(variedBy: VariedBy | undefined, limit: Limit, clock: Clock, calendar: WorkingCalendar): boolean {
  if (variedBy === undefined || variedBy.onlyShorter === true) return false;
  if (variedBy.notLongerThan === undefined) return true;
  const { standing } = limitsBetween(variedBy.notLongerThan, limit, clock.way, calendar);
  return standing !== 'equal' && standing !== 'stronger';
}

function distinct(rows: readonly RowCompared[]): RowCompared[] {
  return [...new Map(rows.map((row) => [`${row.statute} ${row.council?.standard.id ?? ''} ${row.council?.row ?? ''}`, row])).values()];
}
