/** Work under way ends when a case is closed: what was still open then lapses. */
import { compareEntries } from '../record/order.ts';
import type { Entry } from '../record/types.ts';
import type { Draft } from './draft.ts';
import type { View } from './view.ts';

/** The first entry after the one that opened it that ended the work; undefined where none did, or where closing a case ends nothing. */
export function workEndedBy(view: View, draft: Draft): Entry | undefined {
  const { shape } = draft.version;
  if (shape === 'every' || shape === 'current' || shape === 'at-most' || shape === 'at-least') return undefined;
  const { openedBy } = draft;
  return view.workEnded.find((entry) =>
    openedBy === undefined ? entry.occurred.day >= draft.opened.day : compareEntries(entry, openedBy) > 0,
  );
}
