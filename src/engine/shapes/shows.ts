/** An entry shows something; an amendment can still make it so. */
import { isBefore } from '../anchors.ts';
import { chainOf } from '../../record/standing.ts';
import type { Entry } from '../../record/types.ts';
import { holds } from '../conditions.ts';
import { countDue, end, meet, noteRow, openDraft, type Draft, type Judging } from '../draft.ts';
import { fieldsHeld } from '../held.ts';
import { failureOf, matching } from '../matching.ts';
import { rowOn } from '../rows.ts';
import type { Shows } from '../standard.ts';
import { versionOn } from '../versions.ts';

export function judgeShows(judging: Judging, version: Shows): Draft[] {
  const { view, standard } = judging;
  return matching(view, version.of).flatMap((entry, index, all) => {
    const asked = { day: entry.occurred.day, anchor: entry };
    if (versionOn(standard, entry.occurred.day, view.asIfAlways ?? false) !== version) return [];
    const row = rowOn(version.rows, view, asked);
    if (row === undefined || !holds(version.applies, view, asked)) return [];
    const draft = openDraft(judging, version, entry.occurred, 'entry', entry);
    noteRow(judging, draft, version.rows, row, entry.occurred.day, false);
    countDue(judging, draft, row, entry.occurred);
    settle(judging, draft, version, entry, all[index + 1]);
    return [draft];
  });
}

function settle(judging: Judging, draft: Draft, version: Shows, entry: Entry, next: Entry | undefined): void {
  const { view } = judging;
  const failure = failureOf(view, version.must, entry);
  if (failure !== undefined) {
    draft.rejected.push({ entry: entry.id, ...failure });
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
