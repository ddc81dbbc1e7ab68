/** School for a child in care: a personal education plan soon, then every term, and none in August. */
import { type Day, parts } from '../../calendar/index.ts';
import { age, type Child, type Family, note } from '../family.ts';
import { again, sees } from '../habits.ts';
import { EDUCATION_PLAN, taken } from '../timeliness.ts';

export function education(family: Family, child: Child, from: Day, ended: Day): void {
  const { notebook, chance } = family;
  let day = outOfTheHolidays(family, notebook.workingDaysAfter(from, taken(chance, EDUCATION_PLAN)));
  for (let first = true; day < Math.min(ended, notebook.horizon); first = false) {
    const years = age(child, day);
    if (years >= 2 && years < 18) {
      note(family, 'personal-education-plan', day, {
        kind: first ? 'initial' : 'review',
        'completed-by': 'designated-teacher',
        'child-views': sees(family, day),
        attended: ['child', 'carers', 'social-worker', 'school'],
        'quality-assured': chance.happens(0.85),
      });
    }
    day = outOfTheHolidays(family, again(family, day, 118));
  }
}

function outOfTheHolidays({ notebook, chance }: Family, day: Day): Day {
  const { month } = parts(day);
  return month === 8 ? notebook.workday(day + 35 - parts(day).day + chance.between(0, 10)) : day;
}
