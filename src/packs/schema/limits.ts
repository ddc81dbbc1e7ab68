import { type LimitUnit, limitPattern } from '../../calendar/index.ts';
import { ENTRY_TYPES } from '../../record/entry-types.ts';
import { type Countable, LENGTHS, PLAIN_LENGTHS } from '../limit.ts';
import { LENGTH_OF, WINDOW } from '../shapes/bounded.ts';
import { BACK, ON, ON_OR_NEXT } from '../shapes/within.ts';
import { AGREED_LENGTHS } from '../varied-by.ts';
import type { Definitions, Schema } from './build.ts';

const ALL: readonly LimitUnit[] = [...LENGTHS, 'age', 'clock', 'count'];

/** How long something may take, in each place of the language that asks it. */
export function limitDefinitions(): Definitions {
  return {
    'limit.length': written({ units: LENGTHS }, 'How long: 10 working days, 6 weeks, 3 months, same day.'),
    'limit.plain': written({ units: PLAIN_LENGTHS }, 'How long: 10 working days, 6 weeks, 3 months.'),
    'limit.on': written(ON, 'How long: 10 working days, 6 weeks, same day, age 16.'),
    'limit.on-or-next': written(ON_OR_NEXT, 'How long: 10 working days, 6 weeks, same day, age 16, next visit.'),
    'limit.back': written(BACK, 'How long before: 3 working days; or by a time of day: 09:00, 2 full days.'),
    'limit.window': written(WINDOW, 'How long each window is: 1 year, 6 weeks, each calendar month, each term.'),
    'limit.length-of': written(LENGTH_OF, 'How long it may last: 6 weeks, 24 hours.'),
    'limit.agreed': written(AGREED_LENGTHS, 'How far it may be agreed: 6 weeks.'),
    'limit.any': { ...written({ units: ALL }, 'A length of time: 6 weeks.'), type: ['string', 'integer'] },
  };
}

function written({ units, next }: Countable, description: string): Schema {
  return { type: 'string', pattern: limitPattern(units, next === true ? [...ENTRY_TYPES.keys()] : []), description };
}
