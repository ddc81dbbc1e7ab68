import { BeyondCalendarError } from '../calendar/index.ts';
import { type Ask, type Expectation, judge, type Pack } from '../engine/index.ts';
import type { SubjectRecord } from '../record/types.ts';

/** Judges a record; a date so far out that the calendar does not reach it leaves that one record unjudged, not everyone. */
export function judgeOrNothing(pack: Pack, ask: Ask): (record: SubjectRecord) => readonly Expectation[] {
  return (record) => {
    try {
      return judge(record, pack, ask);
    } catch (error) {
      if (error instanceof BeyondCalendarError) return [];
      throw error;
    }
  };
}
