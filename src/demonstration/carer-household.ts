/** A household of foster carers and its supervising social worker: visits, calls, a review each year. */
import { addMonths, type Day, type WorkingCalendar } from '../calendar/index.ts';
import { inOrder } from '../record/order.ts';
import type { Fields } from '../record/types.ts';
import { chanceOf } from './chance.ts';
import type { Household } from './demonstrate.ts';
import { carerName } from './names.ts';
import { Notebook } from './notebook.ts';
import { tail } from './timeliness.ts';
import type { Workforce } from './workforce.ts';

export function carerHousehold(number: number, workforce: Workforce, { seed, asOf, calendar }: { readonly seed: string; readonly asOf: Day; readonly calendar: WorkingCalendar }): Household {
  const chance = chanceOf(`${seed}/carers/${number}`);
  const id = `C${String(number + 1).padStart(4, '0')}`;
  const author = workforce.person('supervising-social-worker', Math.floor(number / 12));
  const notebook = new Notebook({ prefix: id, chance, calendar, asOf });
  const write = (type: string, day: Day, fields: Fields) => notebook.write(type, notebook.workday(day), fields, { about: [id], author });
  const next = (day: Day, interval: number) => day + (chance.happens(author.reliability) ? Math.round(interval * (0.8 + 0.15 * chance.next())) : interval + 2 + Math.floor(tail(chance, interval / 6)));
  const every = (from: Day, interval: number, act: (day: Day) => void) => {
    for (let day = next(from, interval); day <= asOf; day = next(day, interval)) act(day);
  };
  const approved = asOf - chance.between(120, 1700);
  write('carer-household-approved', approved, { terms: 'Two children, from birth to twelve' });
  write('safer-caring-plan', approved + 8, {});
  every(approved, 29, (day) => write('carer-supervision-visit', day, { kind: 'supervision', announced: true, 'children-seen': chance.happens(0.8) }));
  every(approved, 26, (day) => write('carer-contact', day, { how: 'Call' }));
  every(approved, 165, (day) => write('carer-supervision-visit', day, { kind: 'unannounced', announced: false, 'children-seen': true, 'bedroom-seen': true }));
  every(approved, 350, (day) => write('carer-review', day, { first: day < addMonths(approved, 13), 'chaired-by': 'independent-reviewing-officer', 'child-views': chance.happens(0.9) }));
  every(approved, 200, (day) => write('carer-training', day, { what: 'Caring for children who have been hurt', 'standards-completed': true }));
  return { subjects: [{ id, kind: 'carer-household', name: carerName(number) }], entries: inOrder(notebook.entries()) };
}
