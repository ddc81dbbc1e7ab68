/** What presses just now, and what stands aside for it, on lists that say whom to see to first. */
import type { Day } from '../calendar/index.ts';
import type { Expectation, Pack, Shape, Standard } from '../engine/index.ts';

type Judged = Pick<Expectation, 'standard' | 'state' | 'version' | 'due' | 'agreedDue'>;

const STANDARDS = new WeakMap<Pack, ReadonlyMap<string, Standard>>();

function shapeOf(one: Judged, pack: Pack): Shape | undefined {
  const standards = STANDARDS.get(pack) ?? new Map(pack.standards.map((standard) => [standard.id, standard]));
  STANDARDS.set(pack, standards);
  return standards.get(one.standard)?.versions.find((version) => version.from === one.version)?.shape;
}

/** Something open that only a decision, a signature or an agreement can meet. */
export function waitsForDecision(one: Judged, pack: Pack): boolean {
  const isOpen = one.state === 'upcoming' || one.state === 'due-soon' || one.state === 'overdue';
  return isOpen && shapeOf(one, pack) === 'approved';
}

/** After this many days a thing to be done once is history to put right, no longer what a child needs next. */
const HISTORY = 180;

/**
 * Whether it comes after the acts that are owed: a gap in what was written, or a thing to be done once that was missed long
 * ago. What recurs never stands aside: a child not seen for a year comes first.
 */
export function standsAside(one: Judged, pack: Pack, asOf: Day): boolean {
  const shape = shapeOf(one, pack);
  if (shape === 'shows' || shape === 'recorded') return true;
  if (shape === 'every' || shape === 'current') return false;
  const due = (one.agreedDue ?? one.due)?.day;
  return one.state === 'overdue' && due !== undefined && asOf - due > HISTORY;
}
