import type { WorkingCalendar } from '../calendar/index.ts';
import type { Pack } from '../engine/index.ts';

/** What a council's people are judged by: its own standards, and every standard of statute that still speaks beside them. */
export function withStatute(council: Pack, statute: Pack, _calendar: WorkingCalendar): Pack {
  return { ...council, standards: [...council.standards, ...statute.standards] };
}
