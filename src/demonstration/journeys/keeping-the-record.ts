/** What is kept up while a family is worked with: supervision, case summary, chronology, genogram. */
import type { Day } from '../../calendar/index.ts';
import { type Family, worker } from '../family.ts';
import { gap } from '../timeliness.ts';

/** Everything that recurs for as long as the family is open to a worker. */
export function keepRecord(family: Family, from: Day, to: Day): void {
  const { notebook, chance } = family;
  const manager = worker(family, 'team-manager');
  notebook.write('management-oversight', notebook.workday(from), { direction: 'Visit soon, hear the children, and come back to me before the week is out.' }, { author: manager });
  if (chance.happens(0.9)) notebook.write('genogram', notebook.workday(from + chance.between(3, 25)), {});
  if (chance.happens(0.45)) notebook.write('ecomap', notebook.workday(from + chance.between(5, 35)), {});
  recurring(family, from, to, 30, manager.reliability, (day) =>
    notebook.write('case-supervision', day, { reflective: chance.happens(0.7), actions: 'As agreed, with dates.', 'last-actions-reviewed': chance.happens(0.75) }, { author: manager }));
  recurring(family, from, to, 85, notebook.author.reliability, (day) => notebook.write('case-summary', day, {}));
  recurring(family, from, to, 80, notebook.author.reliability, (day) => notebook.write('chronology-updated', day, {}));
  recurring(family, from, to, 150, 0.9, (day) => notebook.write('direct-work', day, { tool: chance.pick(['Three houses', 'Feelings cards', 'A walk to the park']) }));
}

/** Does something at about this interval until the work ends. */
export function recurring(family: Family, from: Day, to: Day, interval: number, reliability: number, act: (day: Day) => void): void {
  const { notebook, chance } = family;
  for (let day = from + gap(chance, interval, reliability); day < Math.min(to, notebook.horizon); day += gap(chance, interval, reliability)) act(notebook.workday(day));
}
