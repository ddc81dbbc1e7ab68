/** What was agreed the last time people met, and how it stands: the next meeting begins by going through it. */
import type { Day } from '../../calendar/index.ts';
import { goesOnFrom } from '../../record/codes/meeting-kinds.ts';
import type { Entry } from '../../record/types.ts';
import type { AsAt } from '../child/child-facts.ts';
import { type AgreedAction, agreedActionsIn, isOpen } from '../plans/agreed-actions.ts';
import type { AtMeeting } from '../plans/plan.ts';

export interface LastTime {
  readonly at: AtMeeting;
  /** What was agreed then, and whatever was agreed before and is still to be done. */
  readonly actions: readonly AgreedAction[];
}

/** Of the last such act before this day; undefined where there was none, or nothing was agreed line by line. */
export function lastTimeOf(child: Pick<AsAt, 'record' | 'entries'>, kind: string, before: Day): LastTime | undefined {
  const kinds = goesOnFrom(kind);
  const last = child.entries.findLast(({ type, occurred }) => kinds.includes(type) && occurred.day < before);
  if (last === undefined) return undefined;
  const actions = agreedActionsIn(child).filter(
    (action) =>
      action.at !== undefined && kinds.includes(action.at.type) && action.at.on < before && (action.at.id === last.id || isOpen(action)),
  );
  return actions.length === 0 ? undefined : { at: { id: last.id, type: last.type, on: last.occurred.day }, actions };
}

/** What was agreed at this one, line by line; undefined where nothing was. */
export function agreedHere(child: Pick<AsAt, 'record' | 'entries'>, { id, type, occurred }: Entry): LastTime | undefined {
  const actions = agreedActionsIn(child).filter(({ at }) => at?.id === id);
  return actions.length === 0 ? undefined : { at: { id, type, on: occurred.day }, actions };
}
