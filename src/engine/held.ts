/** Whether the sources of a record could hold what would settle an expectation: silence of a source is not neglect. */
import type { Day } from '../calendar/index.ts';
import { isHeld } from '../record/holds.ts';
import type { Matcher, Where } from './standard.ts';
import type { View } from './view.ts';

/** Whether some alternative could have been held on a day: its entry type, and every field it asks about. */
export function couldBeHeld(view: View, matchers: readonly Matcher[], day: Day): boolean {
  return matchers.some((matcher) => isHeld(view.record, matcher.entry, day)
    && (matcher.where === undefined || fieldsHeld(view, matcher.entry, matcher.where, day)));
}

/** Whether every field a `where` names could be held for an entry type. */
export function fieldsHeld(view: View, type: string, where: Where, day: Day): boolean {
  const named = [...Object.keys(where.fields), ...(where.by === undefined ? [] : ['by'])];
  return named.every((field) => isHeld(view.record, type, day, field))
    && (where.any === undefined || where.any.some((group) => fieldsHeld(view, type, group, day)));
}

/** The day on which it is asked what the sources hold: the due day, or the as-of day when that comes first. */
export function heldOn(view: View, due: Day | undefined): Day {
  return due === undefined ? view.asOf : Math.min(due, view.asOf);
}
