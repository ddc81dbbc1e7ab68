/** Work under way ends when a case is closed: what was still open then lapses. */
import { compareEntries } from '../record/order.ts';
import type { Entry } from '../record/types.ts';
import type { Day } from '../calendar/index.ts';
import type { Draft } from './draft.ts';
import type { Version } from './standard.ts';
import type { View } from './view.ts';

/** The first entry after the one that opened it that ended the work; undefined where none did, or where closing a case ends nothing. */
export function endOfWork(view: View, draft: Draft): Entry | undefined {
  if (view.workEnded.length === 0 || !isOfTheWork(draft.version)) return undefined;
  const { opened, openedBy } = draft;
  for (const by of view.workEnded) {
    if (openedBy === undefined ? by.occurred.day >= opened.day : compareEntries(by, openedBy) > 0) return by;
  }
  return undefined;
}

/** The day on which what was open lapses with the work. What a date written in a field opens may open after the case was closed: it lapses at once. */
export function lapsesOn({ opened }: Draft, ended: Entry): Day {
  return Math.max(ended.occurred.day, opened.day);
}

/** The day on which it lapses because the work ended; Infinity while it has not. */
export function dayWorkEnded(view: View, draft: Draft): Day {
  const ended = endOfWork(view, draft);
  return ended === undefined ? Infinity : lapsesOn(draft, ended);
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
