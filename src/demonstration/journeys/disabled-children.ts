/** What is done besides for disabled children: the disability, the education, health and care plan, short breaks. */
import type { Day } from '../../calendar/index.ts';
import { type Family, note } from '../family.ts';
import { recurring } from '../habits.ts';

export function disabledChild(family: Family, from: Day, ended: Day): void {
  const { chance } = family;
  note(family, 'disability', from, { disabled: true, codes: [chance.pick(['LD', 'AUT', 'MOB', 'COMM'])] });
  note(family, 'education-health-and-care-plan', from, { step: 'final' });
  recurring(family, from - 100, ended, 350, (day) => day > from && note(family, 'education-health-and-care-plan', day, { step: 'reviewed' }));
}
