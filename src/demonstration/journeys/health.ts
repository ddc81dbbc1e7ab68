/** The health of a child in care: assessments, dentist, optician, immunisations, how they feel. */
import { addMonths, type Day } from '../../calendar/index.ts';
import { age, type Child, type Family, note } from '../family.ts';
import { follow, recurring } from '../habits.ts';
import { HEALTH_ASSESSMENT, taken } from '../timeliness.ts';

export function health(family: Family, child: Child, from: Day, ended: Day): void {
  const { notebook, chance } = family;
  follow(family, 'health-assessment-requested', from, 0, { consent: true });
  const first = notebook.workingDaysAfter(from, taken(chance, HEALTH_ASSESSMENT));
  if (first >= ended) return;
  note(family, 'health-assessment', first, { kind: 'initial', consent: true });
  follow(family, 'health-plan', first, 10, { 'shared-with': ['carers', 'health'] });
  for (let day = first; day < Math.min(ended, notebook.horizon);) {
    const late = chance.happens(0.1);
    day = notebook.workday(addMonths(day, age(child, day) < 5 ? 6 : 12) + (late ? chance.between(5, 50) : -chance.between(4, 30)));
    if (day < ended) yearly(family, child, day);
  }
  recurring(family, from + 20, ended, 175, (day) => note(family, 'dental-check', day, {}));
  recurring(family, from + 60, ended, 360, (day) => age(child, day) >= 4 && note(family, 'optical-check', day, {}));
}

function yearly(family: Family, child: Child, day: Day): void {
  const { chance } = family;
  const years = age(child, day);
  note(family, 'health-assessment', day, { kind: 'review', consent: true });
  follow(family, 'health-plan', day, 15, { 'shared-with': ['carers', 'health'] });
  note(family, 'immunisations-checked', day, { 'up-to-date': chance.happens(0.88) });
  if (years < 5) note(family, 'developmental-check', day, {});
  if (years >= 4 && years < 17) note(family, 'strengths-and-difficulties-questionnaire', day, { score: chance.between(3, 30) });
  if (years >= 12) note(family, 'substance-misuse-screening', day, { identified: chance.happens(0.05) });
}
