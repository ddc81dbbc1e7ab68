/** After X, Y within a limit. */
import type { Day } from '../../calendar/index.ts';
import type { Start } from '../anchors.ts';
import type { Draft, Judging } from '../draft.ts';
import type { Within } from '../standard.ts';
import { runClock, startsUnder } from './clocked.ts';

/** One expectation for each start of the clock; or only the first of several, or only the last, where the standard says so. */
export function judgeWithin(judging: Judging, version: Within): Draft[] {
  const starts = startsUnder(judging, version, version.after);
  const clocked = { ...version, version };
  const run = (start: Start) => ({ start, draft: runClock(judging, clocked, start) });
  const runs = starts.map(run).flatMap(({ start, draft }) => (draft === undefined ? [] : [{ start, draft }]));
  switch (version.take) {
    case 'each':
      return runs.map(({ draft }) => draft);
    case 'last':
      return runs.filter(({ draft }, index) => !isReplaced(draft, runs[index + 1]?.start)).map(({ draft }) => draft);
    case 'first':
      return withoutOverlaps(runs.map(({ draft }) => draft));
  }
}

/** A later start, before it was met or ended, takes its place. */
function isReplaced(draft: Draft, next: Start | undefined): boolean {
  if (next === undefined) return false;
  return next.at.day < (draft.metOn?.day ?? Infinity) && next.at.day <= (draft.ended ?? Infinity);
}

/** A start while an earlier clock is still running raises nothing. */
function withoutOverlaps(drafts: readonly Draft[]): Draft[] {
  const kept: Draft[] = [];
  let busyUntil: Day = -Infinity;
  for (const draft of drafts) {
    if (draft.opened.day < busyUntil) continue;
    kept.push(draft);
    busyUntil = draft.metOn?.day ?? draft.ended ?? Infinity;
  }
  return kept;
}
