/** An entry shows something; an amendment can still make it so. */
import type { Day, Moment } from '../../calendar/index.ts';
import { isBefore } from '../anchors.ts';
import { chainOf } from '../../record/standing.ts';
import type { Entry } from '../../record/types.ts';
import { end, meet, note, type Draft, type Judging } from '../draft.ts';
import { fieldsHeld, heldUntil } from '../held.ts';
import { belongsTo, candidates, failureOf, matches } from '../matching.ts';
import { firstFrom } from '../search.ts';
import type { Shows } from '../standard.ts';
import type { View } from '../view.ts';
import { draftsOfEntries } from './each-entry.ts';

export function judgeShows(judging: Judging, version: Shows): void {
  draftsOfEntries(judging, version, settle);
}

function settle(judging: Judging, version: Shows, draft: Draft, entry: Entry, next: Entry | undefined): void {
  const { view } = judging;
  draft.notHeld = isNotHeld(view, version, entry, draft.due?.day ?? entry.occurred.day);
  const failure = failureOf(view, version.must, entry);
  if (failure !== undefined) {
    if (view.explaining) note(draft, { step: 'rejected', rejection: { entry: entry.id, ...failure }, on: entry.occurred });
    const instead = shownInstead(judging, version, entry, next);
    if (instead !== undefined) meet(judging, draft, instead.occurred, instead);
    // What is owed now is that the next one shows it.
    else if (next !== undefined) end(judging, draft, next.occurred.day, next);
    else if (view.closedOn !== undefined) end(judging, draft, view.closedOn, 'record closed');
    return;
  }
  if (entry.supersedes === undefined) return meet(judging, draft, entry.occurred, entry);
  const amended = amendedOn(view, version, entry);
  // An amendment written after the due date is when it came to show it; anything sooner is the entry's own day.
  meet(judging, draft, amended !== undefined && draft.due !== undefined && isBefore(draft.due, amended) ? amended : entry.occurred, entry);
}

/** When the first version that shows it was written, where that is not the first version of all. */
function amendedOn(view: View, { must }: Shows, entry: Entry): Moment | undefined {
  const first = chainOf(entry, view.byId).find((one) => failureOf(view, must, one) === undefined);
  return first?.supersedes === undefined ? undefined : first.recorded;
}

/** Whether neither the entry, on its own day, nor another in its place could show it. */
function isNotHeld(view: View, { must, or }: Shows, entry: Entry, due: Day): boolean {
  if (view.holdsEverything) return false;
  const { day } = entry.occurred;
  if (fieldsHeld(view, entry.type, must, day)) return false;
  if (or.length === 0) return true;
  const until = heldUntil(view, or, day);
  if (until < due) view.turn(until + 1);
  return until < Math.max(day, Math.min(due, view.asOf));
}

/** The first entry of its own that shows it, on or after this one and no later than the next. */
function shownInstead({ view }: Judging, version: Shows, entry: Entry, next: Entry | undefined): Entry | undefined {
  if (version.or.length === 0) return undefined;
  const found = candidates(view, version.or);
  const last = next?.occurred.day ?? Infinity;
  for (let i = firstFrom(found, entry.occurred.day); i < found.length; i++) {
    const one = found[i];
    if (one === undefined || one.occurred.day > last) return undefined;
    if (one === entry || isBefore(one.occurred, entry.occurred)) continue;
    if (matches(view, version.or, one, entry) && belongsTo(view, one, entry)) return one;
  }
  return undefined;
}
