/** Seeing one's family while in care; for some, with somebody there. */
import { type Day, isoOf } from '../../calendar/index.ts';
import { allocate, type Family, note, release } from '../family.ts';
import { follow, recurring, sees, stepDay } from '../habits.ts';
import type { CareCourse } from './looked-after.ts';

export function familyTime(family: Family, from: Day, ended: Day, course: CareCourse): void {
  const { chance } = family;
  if (course === 'unaccompanied') return;
  follow(family, 'family-time-plan', from, 9, { 'child-views': true, 'shared-with': ['parents', 'carers', 'child'], reviewed: false });
  if (chance.happens(0.15)) supervised(family, from, ended);
  recurring(family, from + 10, ended, 28, (day) =>
    note(family, 'family-time', day, {
      with: chance.happens(0.2) ? ['siblings', 'grandparents'] : ['mother'],
      happened: chance.happens(0.88),
      supervised: false,
    }),
  );
}

/** For half a year, until it is safe without. */
function supervised(family: Family, from: Day, ended: Day): void {
  const { notebook, chance } = family;
  const until = Math.min(ended, notebook.workday(from + 190));
  const by = 'contact-supervisor';
  note(family, 'contact-referral', notebook.workday(from + 3), {
    purpose: 'So that brothers, sisters and parents can be together and be safe',
  });
  allocate(family, notebook.workday(from + 6), by);
  follow(family, 'contact-risk-assessment', from + 6, 6, {}, { by });
  follow(family, 'contact-planning-meeting', from + 6, 11, { attended: ['mother', 'carers', 'contact-supervisor'] }, { by });
  note(family, 'contact-agreement', notebook.workday(from + 20), { 'signed-by-family': true }, { by });
  recurring(
    family,
    from + 20,
    until,
    8,
    (day) => {
      const happened = chance.happens(0.9);
      const written = stepDay(family, day, 2, by) ?? notebook.workingDaysAfter(day, 30);
      note(
        family,
        'contact-session',
        day,
        {
          happened,
          ...(happened && written <= notebook.asOf && { 'observation-completed': isoOf(written) }),
          concern: chance.happens(0.06),
          ...(sees(family, day, by) && { 'child-words': 'Can we stay five more minutes?' }),
        },
        { by },
      );
    },
    by,
  );
  recurring(
    family,
    from + 20,
    until,
    60,
    (day) => note(family, 'contact-review', day, { 'child-views': true, attended: ['mother', 'carers', 'social-worker'] }, { by }),
    by,
  );
  release(family, until, by);
}
