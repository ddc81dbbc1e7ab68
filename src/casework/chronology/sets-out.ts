import { type Day, tryDayOf } from '../../calendar/index.ts';
import type { Entry } from '../../record/types.ts';
import type { AsAt } from '../child/child-facts.ts';
import type { SetsOut } from './answers.ts';
import { curatedIn, hasMeaning } from './curated.ts';

/**
 * What a chronology sets out by what stands in it, so that nobody ticks what is not there: what each event meant only where it is said of
 * every event, what they mean together and the pattern only where somebody looked as far as the last event.
 */
export function setsOutBy(child: AsAt): SetsOut {
  const events = curatedIn(child).filter(({ isIn }) => isIn);
  const last = events.at(-1)?.entry.occurred.day;
  if (last === undefined) return [];
  const reaching = child.entries.filter((entry) => entry.type === 'chronology-analysis' && reaches(entry, last));
  const says = (field: string): boolean => reaching.some(({ fields }) => typeof fields[field] === 'string');
  return [
    'key-events',
    ...(events.every(hasMeaning) ? (['impact-then'] as const) : []),
    ...(says('meaning') ? (['impact-together'] as const) : []),
    ...(says('pattern') ? (['pattern'] as const) : []),
  ];
}

function reaches({ fields }: Entry, last: Day): boolean {
  const to = fields['to'];
  const day = typeof to === 'string' ? tryDayOf(to) : undefined;
  return day !== undefined && day >= last;
}
