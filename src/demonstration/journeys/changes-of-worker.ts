/** Another worker takes over: told to the family, handed over in person. Told before what else happens, so that everyone writes under their own name. */
import type { Day } from '../../calendar/index.ts';
import { allocate, type Family, note } from '../family.ts';
import { sees } from '../habits.ts';
import { visit } from './visiting.ts';

/** Every two years or so, for those whose story lasts. */
export function changesOfWorker(family: Family, from: Day): void {
  const { notebook, chance } = family;
  for (let day = from + chance.between(120, 900); day < notebook.asOf; day += chance.between(420, 1000)) {
    const on = notebook.workday(day);
    if (on > notebook.asOf) return;
    const does = () => sees(family, on);
    note(family, 'transfer', on, {
      'to-team': 'The same team',
      'joint-visit': does(),
      'transfer-discussion': does(),
      'family-told': does(),
      'tasks-completed': does(),
    });
    allocate(family, on, 'social-worker', chance.weighted({ MANAGE: 25, LEFTRL: 40, TSPROC: 25, ABSENC: 10 }));
    note(family, 'worker-introduced', on, { joint: chance.happens(0.8) });
    visit(family, notebook.workingDaysAfter(on, does() ? chance.between(1, 2) : chance.between(4, 8)), {
      place: 'home',
      unannounced: 0,
      purpose: 'Getting to know each other',
    });
  }
}
