/** Where a child in care lives: each placement, its meetings and papers, and being visited there. */
import { addMonths, type Day, isoOf } from '../../calendar/index.ts';
import { agreeWiderVisits } from '../agreeing.ts';
import { age, type Child, type Family, note } from '../family.ts';
import { follow, recurring, sees } from '../habits.ts';
import { placedForAdoption } from './adoption.ts';
import type { CareCourse } from './looked-after.ts';
import { visit, type VisitKind, visits } from './visiting.ts';

const THERE: VisitKind = { place: 'placement', unannounced: 0.05, purpose: 'Seeing the child where they live, and how the plan is going' };

type Kind = 'foster' | 'connected-carer' | 'placed-with-parents' | 'residential' | 'semi-independent';

export interface Living {
  readonly course: CareCourse;
  readonly firstReview: Day;
  /** An interim order: the court is still to decide. */
  readonly interim: boolean;
}

/** One placement after another until care ends; most children stay in their first or second. */
export function placements(family: Family, child: Child, from: Day, ended: Day, living: Living): void {
  const { notebook, chance } = family;
  const adopted = living.course === 'adoption' ? addMonths(from, 13) : undefined;
  let start = from;
  for (let n = 1; start < Math.min(ended, notebook.horizon); n++) {
    if (adopted !== undefined && start >= adopted) return placedForAdoption(family, start, ended);
    const lasts = chance.happens(n === 1 ? 0.3 : 0.15) ? chance.between(40, 200) : chance.between(500, 2200);
    const until = Math.min(notebook.workday(start + lasts), ended, adopted ?? ended);
    const kind = kindOf(family, age(child, start), living.course, n);
    begin(family, child, start, kind, n);
    live(family, child, start, until, kind, living, n);
    if (until < ended) end(family, until);
    start = until;
  }
}

/** Planned for most; where it breaks down, people meet before the child moves. */
function end(family: Family, day: Day): void {
  const { notebook, chance } = family;
  const planned = chance.happens(0.75);
  if (!planned && sees(family, day))
    note(
      family,
      'disruption-meeting',
      notebook.workingDaysBefore(day, chance.between(2, 8)),
      { 'before-ending': true, attended: ['carers', 'social-worker', 'team-manager'], 'chaired-by': 'team-manager' },
      { by: 'team-manager' },
    );
  note(family, 'placement-ended', day, {
    reason: planned ? 'CARPL' : chance.pick(['CREQB', 'CREQO', 'CHILD', 'LAREQ']),
    planned,
    'child-told': true,
  });
}

function kindOf({ chance }: Family, years: number, course: CareCourse, n: number): Kind {
  if (course === 'unaccompanied') return n === 1 && years < 16 ? 'foster' : 'semi-independent';
  if (course === 'guardianship') return 'connected-carer';
  if (course === 'home' && n > 1) return 'placed-with-parents';
  if (years >= 13 && chance.happens(0.22)) return years >= 16 && chance.happens(0.5) ? 'semi-independent' : 'residential';
  return chance.weighted({ foster: 80, 'connected-carer': 16, 'placed-with-parents': 4 });
}

function begin(family: Family, child: Child, start: Day, kind: Kind, n: number): void {
  const { notebook, chance } = family;
  const approval = kind === 'connected-carer' ? 'temporary' : kind === 'foster' ? 'approved' : 'not-needed';
  note(family, 'placement-started', start, {
    kind,
    'carer-approval': approval,
    provider: kind === 'placed-with-parents' ? 'parents' : chance.weighted({ own: 60, agency: 40 }),
    'out-of-area': chance.happens(0.2),
    planned: n > 1 && chance.happens(0.75),
    'long-term': n > 1 && chance.happens(0.5),
    'with-siblings': chance.happens(0.5),
    distance: chance.between(1, 40),
  });
  const meets = sees(family, start);
  note(family, 'placement-planning-meeting', notebook.workingDaysAfter(start, meets ? chance.between(0, 1) : chance.between(4, 10)), {
    attended: ['carers', 'social-worker', 'mother'],
    'child-seen': sees(family, start),
    'child-attended': age(child, start) >= 8,
    'child-views': true,
    'chaired-by': 'social-worker',
  });
  follow(family, 'placement-information-shared', start, 0, { with: ['carers', 'placement'], 'risk-shared': true });
  follow(family, 'placement-plan', start, 4, {
    'shared-with': ['carers', 'child', 'parents'],
    'signed-by-parents': chance.happens(0.8),
    'sets-out': sees(family, start) ? ['child-views'] : [],
  });
  follow(family, 'placement-notification-sent', start, 0, { to: ['health', 'school', 'parents'] });
  follow(family, 'delegated-authority', start, 8, { 'agreed-with-parents': true, 'shared-with': ['carers'] });
  if (approval === 'temporary') {
    note(
      family,
      'carer-temporarily-approved',
      start,
      { until: isoOf(start + 110), 'approved-by': 'service-manager' },
      { by: 'service-manager' },
    );
    follow(family, 'viability-assessment', start, 0, { outcome: 'viable', summary: 'They know the child, and there is a bed.' });
  }
  if (approval === 'temporary')
    follow(family, 'carer-approved', start, 76, { 'approved-by': 'service-manager' }, { by: 'service-manager' });
}

/** On the first day, weekly until the first review, then about monthly, and less often where the child has settled for good. */
function live(family: Family, child: Child, start: Day, until: Day, kind: Kind, { course, firstReview, interim }: Living, n: number): void {
  const { notebook, chance } = family;
  const first = chance.happens(0.88) ? start : notebook.workingDaysAfter(start, chance.between(1, 3));
  visit(family, first, THERE);
  const weekly = Math.min(until, Math.max(n === 1 ? firstReview : 0, start + 29));
  visits(family, first, weekly, course === 'unaccompanied' ? 6 : 7, THERE);
  const close =
    interim || kind === 'placed-with-parents' || kind === 'connected-carer' || course === 'unaccompanied' || chance.happens(0.65);
  const widened = close ? agreeWiderVisits(family, 'care', notebook.workday(start + 200), until) : undefined;
  visits(family, weekly - 5, widened ?? until, close ? 27 : 40, THERE);
  if (widened !== undefined) visits(family, widened, until, 40, THERE);
  if (kind === 'residential' && chance.happens(0.15)) noticeFromRegulator(family, notebook.workday(start + chance.between(60, 300)), until);
  if (kind === 'connected-carer')
    recurring(
      family,
      start,
      Math.min(until, start + 110),
      7,
      (day) => visit(family, day, { ...THERE, purpose: 'Supporting the carer while approval is awaited', by: 'supervising-social-worker' }),
      'supervising-social-worker',
    );
  if (until - start > 500 && age(child, start) < 15 && chance.happens(0.6)) {
    note(family, 'matching-meeting', notebook.workday(start + 300), {
      for: 'fostering',
      attended: ['social-worker', 'team-manager', 'supervising-social-worker'],
      outcome: 'match',
      rationale: 'They want each other, and the carers know what is ahead.',
    });
    note(family, 'placement-agreed-permanent', notebook.workday(start + 330), {
      'interval-agreed-after-assessment': false,
      'agreed-by': sees(family, start) ? 'head-of-service' : 'service-manager',
    });
  }
}

function noticeFromRegulator(family: Family, day: Day, until: Day): void {
  if (day >= until) return;
  note(family, 'regulator-notice', day, { what: 'Staffing at night must improve' });
  visit(family, family.notebook.workingDaysAfter(day, family.chance.between(1, 4)), {
    ...THERE,
    purpose: 'After the notice to the home: is it good enough tonight?',
  });
}
