/** What presses just now, and what stands aside for it, on lists that say whom to see to first. */
import type { Day } from '../../calendar/index.ts';
import type { Expectation, Pack, Standard, State, Version } from '../../engine/index.ts';
import type { OpenState } from '../../store/index.ts';

/** As it was judged, or as it is kept. */
export type Pressed = Pick<Expectation, 'standard' | 'version' | 'due' | 'agreedDue'> & { readonly state: State | OpenState };

const STANDARDS = new WeakMap<Pack, ReadonlyMap<string, Standard>>();

function versionOf(one: Pressed, pack: Pack): Version | undefined {
  const standards = STANDARDS.get(pack) ?? new Map(pack.standards.map((standard) => [standard.id, standard]));
  STANDARDS.set(pack, standards);
  return standards.get(one.standard)?.versions.find((version) => version.from === one.version);
}

/** Something open that only a decision, a signature or an agreement can meet. */
export function waitsForDecision(one: Pressed, pack: Pack): boolean {
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
export function standsAside(one: Pressed, pack: Pack, asOf: Day): boolean {
  const version = versionOf(one, pack);
  if (version !== undefined && (isOfWriting(version) || toPutRight(one, pack) !== undefined)) return true;
  if (version?.shape === 'every' || version?.shape === 'current') return false;
  const due = (one.agreedDue ?? one.due)?.day;
  return one.state === 'overdue' && due !== undefined && asOf - due > HISTORY;
}

/** Something that was written does not show it, or it was to be done before a step that has been taken since. */
export type ToPutRight = 'writing' | 'step';

/** How it is for the record to be put right, where nobody can do it any more; undefined where somebody can, or nothing is overdue. */
export function toPutRight(one: Pressed, pack: Pack): ToPutRight | undefined {
  if (one.state !== 'overdue' && one.state !== 'to-put-right') return undefined;
  const version = versionOf(one, pack);
  if (version === undefined) return undefined;
  return isOfWriting(version) ? 'writing' : isBeforeAStep(version) ? 'step' : undefined;
}

/** Whether whatever is overdue by this standard can only be put right in the record, by every version of it. */
export function isOnlyPutRight({ versions }: Standard): boolean {
  return versions.every((version) => isOfWriting(version) || isBeforeAStep(version));
}

/** It asks of something that was written what it shows, and when it was written; where an act of its own could show it instead, somebody can still do that. */
function isOfWriting(version: Version): boolean {
  return version.shape === 'recorded' || (version.shape === 'shows' && version.or.length === 0);
}

/** It is due with a next step, so that it is overdue only once that has been taken. */
function isBeforeAStep(version: Version): boolean {
  return 'measure' in version && version.measure.kind === 'count-until';
}
