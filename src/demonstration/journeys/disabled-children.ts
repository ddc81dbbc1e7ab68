/** What is done besides for disabled children: the disability, the education, health and care plan, short breaks. */
import type { Day } from '../../calendar/index.ts';
import { type Family, note } from '../family.ts';
import { recurring, sees } from '../habits.ts';

export function disabledChild(family: Family, from: Day, ended: Day): void {
  const { chance, notebook } = family;
  note(family, 'disability', from, { disabled: true, codes: [chance.pick(['LD', 'AUT', 'MOB', 'COMM'])] });
  note(family, 'education-health-and-care-plan', from, { step: 'requested' });
  note(
    family,
    'education-health-and-care-plan',
    notebook.workday(from + (sees(family, from) ? chance.between(100, 135) : chance.between(145, 200))),
    { step: 'final' },
  );
  recurring(family, from + 140, ended, 350, (day) => note(family, 'education-health-and-care-plan', day, { step: 'reviewed' }));
}

/** Nights away with carers who know the child: looked after while there, by an agreement that covers every stay. */
export function nightsAway(family: Family, from: Day, ended: Day): void {
  const { notebook } = family;
  const first = notebook.workday(from + 40);
  if (first >= ended) return;
  note(family, 'period-of-care-started', first, { 'legal-status': 'V4', reason: 'N2', planned: true });
  note(family, 'placement-started', first, { kind: 'respite', 'carer-approval': 'approved', provider: 'own', planned: true });
  note(family, 'placement-ended', ended, { reason: 'CARPL', planned: true });
  note(family, 'period-of-care-ended', ended, { reason: 'E4A', 'reviewing-officer-consulted': true });
}
