/** An entry is written up, shared or sent within a limit of happening. */
import { momentOf, type Moment } from '../../calendar/index.ts';
import { isHeld } from '../../record/holds.ts';
import { chainOf } from '../../record/standing.ts';
import type { Entry } from '../../record/types.ts';
import { holds } from '../conditions.ts';
import { countDue, end, meet, noteRow, openDraft, type Draft, type Judging } from '../draft.ts';
import { matching } from '../matching.ts';
import { rowOn } from '../rows.ts';
import type { Recorded } from '../standard.ts';
import { versionOn } from '../versions.ts';
import type { View } from '../view.ts';

export function judgeRecorded(judging: Judging, version: Recorded): Draft[] {
  const { view, standard } = judging;
  return matching(view, version.of).flatMap((entry) => {
    const asked = { day: entry.occurred.day, anchor: entry };
    if (versionOn(standard, entry.occurred.day, view.asIfAlways ?? false) !== version) return [];
    const row = rowOn(version.rows, view, asked);
    if (row === undefined || !holds(version.applies, view, asked)) return [];
    const draft = openDraft(judging, version, entry.occurred, 'entry', entry);
    noteRow(judging, draft, version.rows, row, entry.occurred.day, false);
    countDue(judging, draft, row, entry.occurred);
    settle(judging, draft, version, entry);
    return [draft];
  });
}

function settle(judging: Judging, draft: Draft, version: Recorded, entry: Entry): void {
  const { view } = judging;
  const written = writtenAt(view, version, entry);
  if (written !== undefined) return meet(judging, draft, written, entry);
  if (view.closedOn !== undefined) end(judging, draft, Math.max(view.closedOn, entry.occurred.day), 'record closed');
  if (version.what === 'recorded' || !isHeld(view.record, entry.type, entry.occurred.day, version.what)) draft.notHeld = true;
}

/** When it was first written down, or the date that a field of it gives. */
function writtenAt(view: View, version: Recorded, entry: Entry): Moment | undefined {
  if (version.what === 'recorded') return chainOf(entry, view.byId)[0]?.recorded;
  const date = entry.fields[version.what];
  const written = typeof date === 'string' ? momentOf(date) : undefined;
  return written !== undefined && written.day <= view.asOf ? written : undefined;
}
