/** One expectation for each entry that a standard asks about: the mechanism that `recorded` and `shows` share. */
import type { Entry } from '../../record/types.ts';
import { countDue, noteRow, openDraft, type Draft, type Judging } from '../draft.ts';
import { matching } from '../matching.ts';
import { rowOn } from '../rows.ts';
import type { Recorded, Shows } from '../standard.ts';
import { versionOn } from '../versions.ts';

/** Settles the expectation that an entry opened; `next` is the entry after it that the standard also asks about. */
type Settle<V> = (judging: Judging, version: V, draft: Draft, entry: Entry, next: Entry | undefined) => void;

/** Opens each on its entry, due a limit after it occurred. */
export function draftsOfEntries<V extends Recorded | Shows>(judging: Judging, version: V, settle: Settle<V>): void {
  const { view, standard } = judging;
  const all = matching(view, version.of);
  for (let index = 0; index < all.length; index++) {
    const entry = all[index];
    if (entry === undefined) continue;
    const { occurred } = entry;
    if (versionOn(standard, occurred.day, view.asIfAlways) !== version) continue;
    const row = rowOn(version, view, occurred.day, undefined, entry);
    if (row === undefined) continue;
    const draft = openDraft(judging, version, occurred, 'entry', entry);
    noteRow(judging, draft, version.rows, row, occurred.day, false);
    countDue(judging, draft, row, occurred);
    settle(judging, version, draft, entry, all[index + 1]);
  }
}
