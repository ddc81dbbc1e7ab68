/** Work under way ends when a case is closed: what was still open then lapses. */
import { compareEntries } from '../record/order.ts';
import type { Entry } from '../record/types.ts';
import type { Draft } from './draft.ts';
import type { Version } from './standard.ts';
import type { View } from './view.ts';

/** The first entry after the one that opened it that ended the work; undefined where none did, or where closing a case ends nothing. */
export function workEndedBy(view: View, draft: Draft): Entry | undefined {
  if (!isOfTheWork(draft.version)) return undefined;
  const { openedBy } = draft;
  return view.workEnded.find((entry) =>
    openedBy === undefined ? entry.occurred.day >= draft.opened.day : compareEntries(entry, openedBy) > 0,
  );
}

/** What lasts as long as an episode does, or counts within it, ends with the episode and not with the work. */
function isOfTheWork(version: Version): boolean {
  if ('measure' in version) return version.measure.kind === 'count-until';
  return version.shape !== 'every' && version.shape !== 'current';
}
