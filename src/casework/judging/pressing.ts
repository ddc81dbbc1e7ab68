/** What presses just now, and what stands aside for it, on lists that say whom to see to first. */
import type { Day } from '../../calendar/index.ts';
import type { Expectation, Pack, Standard, Version } from '../../engine/index.ts';

type Judged = Pick<Expectation, 'standard' | 'state' | 'version' | 'due' | 'agreedDue'>;

const STANDARDS = new WeakMap<Pack, ReadonlyMap<string, Standard>>();

function versionOf(one: Judged, pack: Pack): Version | undefined {
  const standards = STANDARDS.get(pack) ?? new Map(pack.standards.map((standard) => [standard.id, standard]));
  STANDARDS.set(pack, standards);
  return standards.get(one.standard)?.versions.find((version) => version.from === one.version);
}

/** Something open that only a decision, a signature or an agreement can meet. */
export function waitsForDecision(one: Judged, pack: Pack): boolean {
  const isOpen = one.state === 'upcoming' || one.state === 'due-soon' || one.state === 'overdue';
  return isOpen && versionOf(one, pack)?.shape === 'approved';
}

/** After this many days a thing to be done once is history to put right, no longer what a child needs next. */
export const HISTORY = 180;

/**
 * Whether it comes after the acts that are owed: a gap in what was written, what was to be done before something that has
 * happened since, or a thing to be done once that was missed long ago. What recurs never stands aside: a child not seen for a
 * year comes first.
 */
export function standsAside(one: Judged, pack: Pack, asOf: Day): boolean {
  const version = versionOf(one, pack);
  if (version?.shape === 'shows' || version?.shape === 'recorded') return true;
  if (version?.shape === 'every' || version?.shape === 'current') return false;
  if (version !== undefined && isTooLateFor(one, version)) return true;
  const due = (one.agreedDue ?? one.due)?.day;
  return one.state === 'overdue' && due !== undefined && asOf - due > HISTORY;
}

/** It was to be done before a next step, and that step has been taken: to be put right, no longer to be done in time. */
function isTooLateFor({ state }: Judged, version: Version): boolean {
  return state === 'overdue' && 'measure' in version && version.measure.kind === 'count-until';
}
