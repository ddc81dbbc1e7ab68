/** Whether the sources of a record could hold what would settle an expectation: silence of a source is not neglect. */
import type { Day } from '../calendar/index.ts';
import { holds, speaksFor } from '../record/holds.ts';
import type { Source } from '../record/types.ts';
import type { Condition, Matcher, Where } from './standard.ts';
import type { View } from './view.ts';

/** Whether on every day between the two some source held an alternative: its entry type, and every field it asks about. */
export function heldThroughout(view: View, matchers: readonly Matcher[], from: Day, to: Day): boolean {
  return view.holdsEverything || heldUntil(view, matchers, from) >= to;
}

/** The last of the days, one after another from the first, on which some source held an alternative; the day before it where none did on that day. */
export function heldUntil(view: View, matchers: readonly Matcher[], from: Day): Day {
  if (view.holdsEverything) return Infinity;
  const holding = view.record.sources.filter((source) => matchers.some((matcher) => holdsMatcher(source, matcher)));
  for (let day = from; ;) {
    const last = Math.max(...holding.filter((source) => speaksFor(source, day)).map((source) => source.to ?? Infinity));
    if (last < day) return day - 1;
    if (last === Infinity) return last;
    day = last + 1;
  }
}

/** Whether every field a `where` names could be held for an entry type on a day. */
export function fieldsHeld(view: View, type: string, where: Where, day: Day): boolean {
  return view.holdsEverything || view.record.sources.some((source) => speaksFor(source, day) && holdsFields(source, type, where));
}

/** Whether everything that a condition looks for among the entries could be held on a day. */
export function conditionHeld(condition: Condition, view: View, day: Day): boolean {
  switch (condition.kind) {
    case 'all':
    case 'any':
      return condition.of.every((one) => conditionHeld(one, view, day));
    case 'not':
      return conditionHeld(condition.of, view, day);
    case 'had':
    case 'had-in':
      return heldThroughout(view, condition.matchers, day, day);
    case 'latest':
      return heldThroughout(view, [condition.matcher], day, day);
    default:
      return true;
  }
}

function holdsMatcher(source: Source, { entry, where }: Matcher): boolean {
  return holds(source, entry, undefined) && (where === undefined || holdsFields(source, entry, where));
}

function holdsFields(source: Source, type: string, where: Where): boolean {
  const named = [...Object.keys(where.fields), ...(where.by === undefined ? [] : ['by']), ...(where.timed === true ? ['time'] : [])];
  return (
    holds(source, type, undefined) &&
    named.every((field) => holds(source, type, field)) &&
    (where.any === undefined || where.any.some((group) => holdsFields(source, type, group)))
  );
}
