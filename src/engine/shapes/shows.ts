/** An entry shows something; an amendment can still make it so. */
import { isBefore } from '../anchors.ts';
import { chainOf } from '../../record/standing.ts';
import type { Entry } from '../../record/types.ts';
import { end, meet, note, type Draft, type Judging } from '../draft.ts';
import { fieldsHeld } from '../held.ts';
import { failureOf } from '../matching.ts';
import type { Shows } from '../standard.ts';
import { draftsOfEntries } from './each-entry.ts';

export function judgeShows(judging: Judging, version: Shows): Draft[] {
  return draftsOfEntries(judging, version, (draft, entry, next) => settle(judging, draft, version, entry, next));
}

function settle(judging: Judging, draft: Draft, version: Shows, entry: Entry, next: Entry | undefined): void {
  const { view } = judging;
  const failure = failureOf(view, version.must, entry);
  if (failure !== undefined) {
    const rejection = { entry: entry.id, ...failure };
    draft.rejected.push(rejection);
    note(view, draft, () => ({ step: 'rejected', rejection, on: entry.occurred }));
    draft.notHeld = !fieldsHeld(view, entry.type, version.must, entry.occurred.day);
    // What is owed now is that the next one shows it.
    if (next !== undefined) end(judging, draft, next.occurred.day, `entry ${next.id}`);
    else if (view.closedOn !== undefined) end(judging, draft, view.closedOn, 'record closed');
    return;
  }
  // An amendment written after the due date is when it came to show it; anything sooner is the entry's own day.
  const first = chainOf(entry, view.byId).find((one) => failureOf(view, version.must, one) === undefined);
  const amended = first?.supersedes === undefined ? undefined : first.recorded;
  meet(judging, draft, amended !== undefined && draft.due !== undefined && isBefore(draft.due, amended) ? amended : entry.occurred, entry);
}
