/** Decided, chaired or signed by a role, within a limit of what is to be approved; or agreed by silence. */
import { isBefore } from '../anchors.ts';
import { meet, type Draft, type Judging } from '../draft.ts';
import { heldThroughout } from '../held.ts';
import type { Approved } from '../standard.ts';
import { dayWorkEnded } from '../work-ended.ts';
import { runClock, startsUnder } from './clocked.ts';

export function judgeApproved(judging: Judging, version: Approved): void {
  for (const start of startsUnder(judging, version, version.of)) {
    const draft = runClock(judging, version, start);
    if (draft === undefined) continue;
    if (version.ifSilent) agreeBySilence(judging, draft, version);
  }
}

/** Nobody spoke by the due date and it has passed: that is agreement, on the due date. A source that could not say who spoke is not silence. */
function agreeBySilence(judging: Judging, draft: Draft, version: Approved): void {
  const { due } = draft;
  const { view } = judging;
  const settledOn = Math.min(draft.metOn?.day ?? Infinity, draft.ended ?? Infinity, dayWorkEnded(view, draft));
  if (due === undefined || isBefore(due, draft.opened)) return;
  view.turn(due.day + 1);
  if (view.asOf <= due.day || settledOn <= due.day || !heldThroughout(view, version.metBy, draft.opened.day, due.day)) return;
  draft.ended = undefined;
  draft.excused = false;
  meet(judging, draft, due, undefined, true);
}
