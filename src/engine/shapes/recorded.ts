/** An entry is written up, shared or sent within a limit of happening. */
import { momentOf, type Moment } from '../../calendar/index.ts';
import { isHeld } from '../../record/holds.ts';
import { chainOf } from '../../record/standing.ts';
import type { Entry } from '../../record/types.ts';
import { end, meet, type Draft, type Judging } from '../draft.ts';
import type { Recorded } from '../standard.ts';
import type { View } from '../view.ts';
import { draftsOfEntries } from './each-entry.ts';

export function judgeRecorded(judging: Judging, version: Recorded): void {
  draftsOfEntries(judging, version, settle);
}

function settle(judging: Judging, version: Recorded, draft: Draft, entry: Entry): void {
  const { view } = judging;
  const written = writtenAt(view, version, entry);
  if (written !== undefined) return meet(judging, draft, written, entry);
  if (view.closedOn !== undefined) end(judging, draft, Math.max(view.closedOn, entry.occurred.day), 'record closed');
  if (version.what === 'recorded' || !isHeld(view.record, entry.type, entry.occurred.day, version.what)) draft.notHeld = true;
}

/** When it was first written down, or the date that a field of it gives. */
function writtenAt(view: View, version: Recorded, entry: Entry): Moment | undefined {
  if (version.what === 'recorded') return entry.supersedes === undefined ? entry.recorded : chainOf(entry, view.byId)[0]?.recorded;
  const date = entry.fields[version.what];
  const written = typeof date === 'string' ? momentOf(date) : undefined;
  if (written !== undefined) view.turn(written.day);
  return written !== undefined && written.day <= view.asOf ? written : undefined;
}
