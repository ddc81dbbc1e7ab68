import { BeyondCalendarError, type Day, type WorkingCalendar } from '../../calendar/index.ts';
import type { Expectation } from '../../engine/index.ts';
import type { OpenExpectation } from '../../store/index.ts';

/** An open expectation as it was judged, so late as it is on the day; what only its working tells is left to whoever judges the record. */
export function asJudged(
  open: OpenExpectation,
  { calendar, asOf }: { readonly calendar: WorkingCalendar; readonly asOf: Day },
): Expectation {
  const state = open.state === 'to-put-right' ? 'overdue' : open.state;
  const late = lateOn({ ...open, state }, calendar, asOf);
  return { ...open, state, ...(late !== undefined && { late }), rejected: [] };
}

// From its own due date, or from the date agreed where that came first, in the unit it was counted in.
function lateOn({ state, due, agreedDue, lateUnit }: OpenExpectation, calendar: WorkingCalendar, asOf: Day): number | undefined {
  if (state !== 'overdue' || due === undefined || lateUnit === undefined) return undefined;
  const from = Math.min(due.day, agreedDue?.day ?? due.day);
  if (lateUnit !== 'working-days') return asOf - from;
  try {
    return calendar.workingDaysBetween(from, asOf);
  } catch (error) {
    if (error instanceof BeyondCalendarError) return undefined;
    throw error;
  }
}
