/** Reviews of a child's care, by the reviewing officer: prepared, held, decided, written up, and looked at half-way. */
import { addMonths, type Day, isoOf } from '../../calendar/index.ts';
import { age, type Child, type Family, note } from '../family.ts';
import { follow, sees } from '../habits.ts';
import { FIRST_REVIEW_IN_CARE, taken } from '../timeliness.ts';
import { wordsOf } from '../words/child-words.ts';
import type { CareCourse } from './looked-after.ts';

const OFFICER = 'independent-reviewing-officer';

export interface HeldReview {
  readonly held: Day;
  readonly changed: boolean;
}

const PERMANENCE: Readonly<Record<CareCourse, string>> = {
  stays: 'long-term-fostering',
  home: 'home',
  guardianship: 'special-guardianship',
  adoption: 'adoption',
  unaccompanied: 'independence',
};

/** Within twenty working days, then three months, then every six. */
export function reviewsInCare(family: Family, child: Child, from: Day, ended: Day, course: CareCourse): readonly HeldReview[] {
  const { notebook, chance } = family;
  const found: HeldReview[] = [];
  let held = notebook.workingDaysAfter(from, taken(chance, FIRST_REVIEW_IN_CARE));
  for (let n = 1; held < Math.min(ended, notebook.horizon); n++) {
    const changed = n > 1 && chance.happens(0.35);
    prepare(family, child, held, n, from);
    hold(family, child, held, n, changed);
    if (n === 2) agreePermanence(family, held, PERMANENCE[course]);
    papers(family, held);
    found.push({ held, changed });
    const late = chance.happens(0.06);
    const aim = addMonths(held, n === 1 ? 3 : 6) - chance.between(4, 18);
    const next = notebook.workday(late ? aim + chance.between(20, 34) : aim);
    if (next < ended) midPoint(family, held, next, n);
    held = next;
  }
  return found;
}

function prepare(family: Family, child: Child, held: Day, n: number, from: Day): void {
  const { notebook, chance } = family;
  const before = (days: number) => Math.max(from, notebook.workingDaysBefore(held, days));
  const young = age(child, held) < 4;
  note(
    family,
    'care-review-arranged',
    before(n === 1 ? 12 : chance.between(14, 20)),
    { date: isoOf(held), invited: ['child', 'mother', 'carers', 'social-worker', 'school'], 'child-chose-who': !young },
    { by: OFFICER },
  );
  note(family, 'care-review-report-shared', before(sees(family, held) ? chance.between(6, 8) : chance.between(1, 2)), {
    with: ['parents', OFFICER, ...(young ? ['carers'] : ['child'])],
    authorised: sees(family, held, 'team-manager'),
  });
  if (chance.happens(0.85))
    note(
      family,
      'care-review-preparation',
      before(chance.between(1, 6)),
      { 'child-seen': true, 'child-seen-alone': !young, ...(!young && { words: wordsOf(chance, age(child, held)) }) },
      { by: OFFICER },
    );
}

function hold(family: Family, child: Child, held: Day, n: number, changed: boolean): void {
  const { chance } = family;
  const years = age(child, held);
  const attends = years >= 4 && chance.happens(0.65);
  note(
    family,
    'care-review',
    held,
    {
      first: n === 1,
      'chaired-by': OFFICER,
      'child-took-part': years < 4 ? 'PN0' : attends ? 'PN1' : chance.weighted({ PN5: 55, PN6: 20, PN7: 25 }),
      'child-attended': attends,
      'child-chaired': years >= 11 && chance.happens(0.15),
      'permanence-plan-agreed': n >= 2 && chance.happens(0.96),
      'plan-changed': changed,
      attended: [...(attends ? ['child'] : []), 'mother', 'carers', 'social-worker', 'school', OFFICER],
      invited: ['child', 'mother', 'carers', 'social-worker', 'school', 'health'],
      'written-contributions': ['health'],
      'next-review': isoOf(addMonths(held, n === 1 ? 3 : 6) - 5),
      'progress-on-decisions': n > 1,
    },
    { by: OFFICER },
  );
}

function agreePermanence(family: Family, held: Day, plan: string): void {
  const { notebook } = family;
  note(
    family,
    'permanence-planning-meeting',
    notebook.workingDaysBefore(held, 8),
    { attended: ['social-worker', 'team-manager', 'carers'], 'chaired-by': 'team-manager', outcome: 'One plan and one to fall back on' },
    { by: 'team-manager' },
  );
  note(family, 'permanence-plan', held, {
    plan,
    'parallel-plan': plan === 'home' ? 'connected-person' : 'long-term-fostering',
    'agreed-at-review': true,
    rationale: 'Where this child belongs for good, and what we try if it does not hold.',
  });
}

function papers(family: Family, held: Day): void {
  const to = { to: ['parents', 'child', 'carers', 'agencies', 'school', 'health'] };
  follow(family, 'care-review-decisions-sent', held, 4, to, { by: OFFICER });
  follow(family, 'care-review-decisions-agreed', held, 5, { objections: false }, { by: 'team-manager' });
  follow(family, 'care-review-minutes-sent', held, 6, { ...to, 'letter-to-child': sees(family, held) }, { by: OFFICER });
}

/** About six weeks after the first review, then about half-way to the next. */
function midPoint(family: Family, held: Day, next: Day, n: number): void {
  const { notebook, chance } = family;
  const day =
    n === 1
      ? notebook.workday(held + chance.between(25, 39))
      : notebook.workday(held + Math.round((next - held) / 2) - chance.between(4, 12));
  if (sees(family, day, OFFICER))
    note(
      family,
      'mid-point-review',
      day,
      { 'child-contacted': chance.happens(0.6), concern: chance.happens(0.12), notes: 'What was decided, and what has been done.' },
      { by: OFFICER },
    );
  else note(family, 'reviewing-officer-oversight', notebook.workday(day + chance.between(15, 40)), { concern: false }, { by: OFFICER });
}
