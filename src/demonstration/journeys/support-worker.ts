/** A family support worker beside the social worker, for some months. */
import { addMonths, type Day } from '../../calendar/index.ts';
import { allocate, type Family, release } from '../family.ts';
import { sees } from '../habits.ts';
import { visit, visits } from './visiting.ts';

export function support(family: Family, from: Day, ended: Day): void {
  const { notebook, chance } = family;
  const by = 'family-support-worker';
  const kind = { place: 'home', unannounced: 0, purpose: 'Mornings, meals and bedtimes', by } as const;
  allocate(family, from, by);
  const first = notebook.workingDaysAfter(from, sees(family, from, by) ? chance.between(1, 3) : chance.between(4, 9));
  visit(family, first, kind);
  const until = Math.min(ended, notebook.workday(addMonths(from, 4)));
  visits(family, first, until, 12, kind);
  release(family, until, by);
}
