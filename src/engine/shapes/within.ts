/** After X, Y within a limit. */
import type { Day } from '../../calendar/index.ts';
import type { Draft, Judging } from '../draft.ts';
import type { Version, Within } from '../standard.ts';
import { exceptionsTo, wasOpenAt } from '../variations.ts';
import { dayWorkEnded } from '../work-ended.ts';
import { runClock, startsUnder } from './clocked.ts';

/** One expectation for each start of the clock; or only the first of several, or only the last, where the standard says so. */
export function judgeWithin(judging: Judging, versions: readonly Within[]): void {
  let takesEach = true;
  for (const version of versions) {
    if (version.take !== 'each') takesEach = false;
    for (const start of startsUnder(judging, version, version.after)) runClock(judging, version, start);
  }
  const { drafts } = judging;
  if (takesEach || drafts.length === 0) return;
  drafts.putInOrder();
  drafts.keepOnly(taken(judging, drafts.list()));
}

/** A start while an earlier clock runs raises nothing (`first`); or it takes the place of that clock, unless that was met on an earlier day or on this (`last`). */
function taken(judging: Judging, drafts: readonly Draft[]): ReadonlySet<Draft> {
  const kept = new Set<Draft>();
  const closed = new Map<Draft, Day>();
  const exceptions = [...exceptionsTo(judging)];
  for (const [index, draft] of drafts.entries()) {
    const { day } = draft.opened;
    if (takeOf(draft.version) === 'first' && [...kept].some((earlier) => (closed.get(earlier) ?? Infinity) > day)) continue;
    const next = drafts[index + 1]?.opened.day ?? Infinity;
    const exception = exceptions.findIndex((entry) => wasOpenAt(judging, draft, entry.occurred));
    const ended = Math.min(draft.ended ?? Infinity, dayWorkEnded(judging.view, draft), exceptions[exception]?.occurred.day ?? Infinity);
    const met = draft.metOn?.day ?? Infinity;
    if (takeOf(draft.version) === 'last' && next < met && next <= ended && next < Infinity) continue;
    if (exception >= 0) exceptions.splice(exception, 1);
    closed.set(draft, Math.min(met, ended));
    kept.add(draft);
  }
  return kept;
}

function takeOf(version: Version): Within['take'] {
  return version.shape === 'within' ? version.take : 'each';
}
