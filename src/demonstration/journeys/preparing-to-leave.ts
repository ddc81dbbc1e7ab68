/** From sixteen, while still in care: a personal adviser, a needs assessment, a pathway plan and its reviews. */
import { addMonths, birthday, type Day } from '../../calendar/index.ts';
import { allocate, type Child, type Family, note } from '../family.ts';
import { follow, recurring, sees, stepDay } from '../habits.ts';

export function prepareToLeave(family: Family, child: Child, from: Day, ended: Day): void {
  const { notebook, chance } = family;
  const birthdayOf16 = birthday(child.born, 16);
  const sixteen = Math.max(birthdayOf16, from);
  if (sixteen >= ended || sixteen > notebook.asOf + 30) return;
  const early = birthdayOf16 - chance.between(5, 60);
  const met = Math.max(from, chance.happens(0.88) ? early : birthdayOf16 + chance.between(10, 60));
  allocate(family, met === from ? from : notebook.workday(met), 'personal-adviser');
  follow(family, 'personal-adviser-introduced', Math.max(met, from), 10, {}, { by: 'personal-adviser' });
  note(family, 'leaving-care-started', notebook.workday(Math.max(birthdayOf16, from + 92)), { status: 'eligible' });
  const ahead = birthdayOf16 - 70 > from && chance.happens(0.5);
  const assessed = notebook.workday(ahead ? birthdayOf16 - chance.between(50, 65) : sixteen + chance.between(20, 50));
  note(family, 'needs-assessment', assessed, { 'child-views': sees(family, assessed), 'agencies-consulted': sees(family, assessed) });
  const planned = ahead
    ? notebook.workday(birthdayOf16 - chance.between(5, 40))
    : (stepDay(family, sixteen, 60, 'personal-adviser', 38) ?? notebook.workday(addMonths(sixteen, 6)));
  if (planned >= ended) return;
  pathwayPlan(family, planned, 'initial');
  recurring(family, planned, ended, 176, (day) => pathwayReview(family, day), 'personal-adviser');
}

function pathwayPlan(family: Family, day: Day, kind: 'initial' | 'updated'): void {
  const does = () => sees(family, day, 'personal-adviser');
  note(
    family,
    'pathway-plan',
    day,
    {
      kind,
      'signed-by-young-person': does(),
      'copy-given': does(),
      'authorised-by': 'team-manager',
      'sets-out': does() ? ['contingency'] : [],
    },
    { by: 'personal-adviser' },
  );
}

export function pathwayReview(family: Family, day: Day): void {
  const changed = family.chance.happens(0.35);
  const does = () => sees(family, day, 'personal-adviser');
  note(
    family,
    'pathway-plan-review',
    day,
    {
      'chaired-by': 'personal-adviser',
      attended: ['child', 'personal-adviser', 'carers'],
      'child-attended': does(),
      'child-views': does(),
      'plan-changed': changed,
      'plan-updated': does(),
    },
    { by: 'personal-adviser' },
  );
  const updated = changed ? stepDay(family, day, 1, 'personal-adviser') : undefined;
  if (updated !== undefined) pathwayPlan(family, updated, 'updated');
}
