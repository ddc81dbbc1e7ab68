/** Decided, chaired or signed by a role, within a limit of what is to be approved; or agreed by silence. */
import type { Day } from '../../calendar/index.ts';
import { meet, type Draft, type Judging } from '../draft.ts';
import type { Approved } from '../standard.ts';
import { runClock, startsUnder } from './clocked.ts';

export function judgeApproved(judging: Judging, version: Approved): Draft[] {
  const clocked = { ...version, version };
  return startsUnder(judging, version, version.of).flatMap((start) => {
    const draft = runClock(judging, { ...clocked, after: version.of }, start);
    if (draft === undefined) return [];
    if (version.ifSilent) agreeBySilence(judging, draft);
    return [draft];
  });
}

/** Nobody spoke by the due date and it has passed: that is agreement, on the due date. */
function agreeBySilence(judging: Judging, draft: Draft): void {
  const { due } = draft;
  const settledOn: Day = draft.metOn?.day ?? draft.ended ?? Infinity;
  if (due === undefined || judging.view.asOf <= due.day || settledOn <= due.day) return;
  delete draft.ended;
  delete draft.metBy;
  delete draft.excused;
  meet(judging, draft, due, undefined, true);
}
