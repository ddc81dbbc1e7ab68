/** Work under way ends when a case is closed: what was still open then lapses. */
import { compareEntries } from '../record/order.ts';
import type { Entry } from '../record/types.ts';
import type { Day } from '../calendar/index.ts';
import type { Draft } from './draft.ts';
import type { Version } from './standard.ts';
import type { View } from './view.ts';

/** The end of the work: the day on which what was still open lapses, and the entry that ended it. */
export interface WorkEnded {
  readonly on: Day;
  readonly by: Entry;
}

/** The first entry after the one that opened it that ended the work; undefined where none did, or where closing a case ends nothing. */
export function endOfWork(view: View, draft: Draft): WorkEnded | undefined {
  if (view.workEnded.length === 0 || !isOfTheWork(draft.version)) return undefined;
  const { opened, openedBy } = draft;
  for (const by of view.workEnded) {
    if (openedBy === undefined ? by.occurred.day < opened.day : compareEntries(by, openedBy) <= 0) continue;
    // What a date written in a field opens may open after the case was closed: it lapses at once.
    return { on: Math.max(by.occurred.day, opened.day), by };
  }
  return undefined;
}

/** What lasts as long as an episode does, or counts within it, ends with the episode and not with the work. */
function isOfTheWork(version: Version): boolean {
  switch (version.shape) {
    case 'every':
    case 'current':
      return false;
    case 'at-most':
    case 'at-least':
      return version.measure.kind === 'count-until';
    default:
      return true;
  }
}
