/** Child protection conferences: asked for, prepared with the family, held, and their papers sent. */
import { addMonths, type Day, isoOf } from '../../calendar/index.ts';
import { eldest, type Family, note } from '../family.ts';
import { follow, sees } from '../habits.ts';
import { INITIAL_CONFERENCE, taken } from '../timeliness.ts';

type Category = 'NEG' | 'EMO' | 'PHY' | 'SAB' | 'MUL';

const CHAIR = 'child-protection-chair';

/** Answers the day it was held, never before the enquiry was completed. */
export function initialConference(family: Family, strategy: Day, completed: Day, plan: Category | undefined): Day {
  const { notebook, chance } = family;
  const held = Math.max(notebook.workingDaysAfter(strategy, taken(chance, INITIAL_CONFERENCE)), notebook.workingDaysAfter(completed, 2));
  const unborn = eldest(family, held) < 0;
  note(family, 'conference-requested', completed, { for: 'initial' });
  note(
    family,
    'conference-arranged',
    completed,
    {
      for: unborn ? 'pre-birth' : 'initial',
      date: isoOf(held),
      invited: ['mother', 'father', 'social-worker', 'health', 'school', 'police'],
    },
    { by: 'business-support' },
  );
  prepare(family, held, 'initial', completed);
  const does = () => sees(family, held, CHAIR);
  note(
    family,
    'initial-conference',
    held,
    {
      kind: unborn ? 'pre-birth' : 'initial',
      outcome: plan === undefined ? 'no-plan' : 'plan',
      ...(plan !== undefined && {
        category: plan,
        'outline-plan-agreed': does(),
        'core-group-date': isoOf(held + 9),
        'review-date': isoOf(addMonths(held, 3) - 5),
      }),
      ...present(family, held),
    },
    { by: CHAIR },
  );
  papers(family, held, 'initial');
  return held;
}

/** The first review within three months, then six-monthly; answers the day of the last, when the plan ends. */
export function reviewConferences(family: Family, from: Day, reviews: number): Day {
  const { notebook, chance } = family;
  let last = from;
  for (let n = 1; n <= reviews && last < notebook.horizon; n++) {
    const aim = notebook.workday(addMonths(last, n === 1 ? 3 : 6) - chance.between(4, 14));
    const late = chance.happens(0.07);
    const held = late ? notebook.workday(aim + chance.between(16, 32)) : aim;
    note(
      family,
      'chair-mid-point-check',
      notebook.workday(Math.round((last + held) / 2)),
      { concern: chance.happens(0.2), 'child-contacted': chance.happens(0.3) },
      { by: CHAIR },
    );
    note(
      family,
      'conference-arranged',
      notebook.workingDaysBefore(held, 25),
      { for: 'review', date: isoOf(held), invited: ['mother', 'father', 'social-worker', 'health', 'school'] },
      { by: 'business-support' },
    );
    prepare(family, held, 'review', last);
    const ends = n === reviews;
    const review = note(
      family,
      'review-conference',
      held,
      {
        outcome: ends ? 'end' : 'continue',
        'plan-changed': !ends && chance.happens(0.4),
        'child-took-part': chance.weighted({ PN0: 40, PN1: 15, PN5: 35, PN7: 10 }),
        ...(!ends && { 'review-date': isoOf(addMonths(held, 6) - 7) }),
        ...present(family, held),
      },
      { by: CHAIR },
    );
    if (review.fields['plan-changed'] === true)
      follow(family, 'child-protection-plan-updated', held, 1, {
        'shared-with': ['core-group', 'parents', 'child'],
        'made-with-family': true,
        'sets-out': ['contingency'],
      });
    papers(family, held, 'review');
    last = held;
  }
  return last;
}

function present(family: Family, day: Day) {
  const { chance } = family;
  const attends = eldest(family, day) >= 12 && chance.happens(0.35);
  return {
    quorate: sees(family, day, CHAIR),
    'chaired-by': CHAIR,
    attended: [
      'mother',
      'social-worker',
      'health',
      'school',
      ...(chance.happens(0.5) ? ['father'] : []),
      ...(chance.happens(0.6) ? ['police'] : []),
      ...(attends ? ['child'] : []),
    ],
    invited: ['mother', 'father', 'social-worker', 'health', 'school', 'police'],
    'written-contributions': ['gp'],
    'child-attended': attends,
    'child-views': sees(family, day),
    rationale: 'The worries, the strengths, and the score that each person gave.',
  };
}

/** The leaflet, the offer of an advocate, and the report shared days before. */
function prepare(family: Family, held: Day, which: 'initial' | 'review', notBefore: Day): void {
  const { notebook, chance } = family;
  const before = (n: number) => Math.max(notBefore, notebook.workingDaysBefore(held, n));
  if (sees(family, held))
    note(family, 'conference-preparation', before(chance.between(3, 5)), {
      for: which,
      with: ['mother', 'child'],
      'leaflet-given': sees(family, held),
      covered: sees(family, held) ? ['advocate-offered'] : [],
    });
  const inTime = sees(family, held);
  note(family, 'conference-report-shared', before(inTime ? chance.between(5, 6) : chance.between(1, 2)), {
    for: which,
    with: ['parents', 'child', 'chair'],
    authorised: sees(family, held, 'team-manager'),
  });
}

function papers(family: Family, held: Day, which: 'initial' | 'review'): void {
  const to = { for: which, to: ['parents', 'child', 'agencies', 'core-group'] };
  follow(family, 'conference-decisions-sent', held, 1, to, { by: CHAIR });
  follow(family, 'conference-minutes-sent', held, 6, to, { by: CHAIR });
}
