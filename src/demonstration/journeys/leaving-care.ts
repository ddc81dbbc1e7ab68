/** After eighteen, with a personal adviser, until twenty-one, or longer for those who want it. */
import { birthday, type Day } from '../../calendar/index.ts';
import { type Child, type Family, note, release } from '../family.ts';
import { follow, recurring, sees, stepDay } from '../habits.ts';
import { ACTIONS, SUMMARIES } from '../words/worker-words.ts';
import { pathwayReview } from './preparing-to-leave.ts';
import { visit, visits } from './visiting.ts';

const AT_HOME = { place: 'home', unannounced: 0, purpose: 'How it is going, and what would help', by: 'personal-adviser' } as const;

/** Told from the eighteenth birthday. The family given is the young person alone, led by the personal adviser. */
export function leaveCare(family: Family, child: Child, from: Day): void {
  const { notebook, chance } = family;
  const ended = birthday(child.born, chance.happens(0.7) ? 21 : 25);
  note(family, 'leaving-care-started', from, { status: 'former-relevant' });
  note(family, 'leaving-care-status-changed', from, { status: 'former-relevant' });
  note(family, 'staying-put', from, { considered: chance.pick(['agreed', 'not-wanted', 'not-possible']) });
  moves(family, from, ended);
  visits(family, from, Math.min(ended, birthday(child.born, 21)), 41, AT_HOME);
  visits(family, birthday(child.born, 21), ended, 70, AT_HOME);
  recurring(family, from, ended, 27, (day) =>
    note(family, 'keeping-in-touch', day, {
      how: chance.pick(['Text', 'Call', 'A walk']),
      reached: chance.happens(0.96),
      'in-touch': 'YES',
      activity: chance.pick(['F1', 'F2', 'F4', 'G4']),
    }),
  );
  recurring(family, from, ended, 165, (day) => pathwayReview(family, day));
  keepUp(family, from, ended);
  for (const years of [18, 19, 20, 21, 22, 23, 24]) {
    const day = birthday(child.born, years);
    if (day < ended)
      note(family, 'birthday-contact', day, {
        'in-touch': chance.happens(0.93) ? 'YES' : 'NO',
        activity: chance.pick(['F1', 'F2', 'F4', 'G4']),
        accommodation: 'U',
        suitable: true,
      });
  }
  note(family, 'leaving-care-ended', ended, { reason: 'The young person is ready to go on without us', 'told-how-to-return': true });
  release(family, ended, 'personal-adviser');
  notebook.close([child.id], ended);
}

function moves(family: Family, from: Day, ended: Day): void {
  const { notebook, chance } = family;
  recurring(family, from - 400, ended, 420, (day) => {
    const moved = Math.max(day, from);
    note(family, 'accommodation-started', moved, { kind: chance.pick(['U', 'V', 'T']), suitable: chance.happens(0.93) });
    const review = stepDay(family, moved, 18, 'personal-adviser', 8);
    if (review !== undefined && review < ended) pathwayReview(family, review);
    visit(family, notebook.workingDaysAfter(moved, sees(family, moved) ? chance.between(0, 3) : chance.between(6, 12)), {
      ...AT_HOME,
      purpose: 'Seeing the new place',
    });
  });
}

function keepUp(family: Family, from: Day, ended: Day): void {
  const { chance } = family;
  const does = (day: Day) => sees(family, day, 'team-manager');
  recurring(
    family,
    from,
    ended,
    52,
    (day) =>
      note(
        family,
        'case-supervision',
        day,
        {
          reflective: does(day),
          actions: chance.pick(ACTIONS),
          'last-actions-reviewed': does(day),
          'visit-frequency-discussed': does(day),
        },
        { by: 'team-manager' },
      ),
    'team-manager',
  );
  follow(family, 'case-summary', from, 10, { summary: chance.pick(SUMMARIES) });
  recurring(family, from, ended, 88, (day) => note(family, 'case-summary', day, { summary: chance.pick(SUMMARIES) }));
  recurring(family, from, ended, 88, (day) => note(family, 'chronology-updated', day, { started: false }));
}
