/** A child in need plan: meetings, visits, reviews, and an ending. Also what is done otherwise for disabled children. */
import { addMonths, type Day, isoOf } from '../../calendar/index.ts';
import { agreeWiderVisits } from '../agreeing.ts';
import { age, eldest, type Family, note } from '../family.ts';
import { follow, recurring, sees } from '../habits.ts';
import { visits } from './visiting.ts';

type PlanKind = 'standard' | 'disabled-children' | 'short-breaks' | 'overnight-short-breaks' | 'risk-outside-the-home';

/** Days between visits and between reviews under each kind of plan. */
const RHYTHM: Readonly<Record<PlanKind, { readonly visits: number; readonly reviews: number }>> = {
  standard: { visits: 27, reviews: 27 },
  'risk-outside-the-home': { visits: 20, reviews: 27 },
  'disabled-children': { visits: 27, reviews: 27 },
  'short-breaks': { visits: 27, reviews: 27 },
  'overnight-short-breaks': { visits: 27, reviews: 27 },
};

/** Answers the day the plan ended, which may lie after the as-of day. */
export function childInNeedPlan(family: Family, from: Day, months: number, kind: PlanKind = 'standard'): Day {
  const { notebook, chance } = family;
  const ended = notebook.workday(addMonths(from, months) + chance.between(0, 20));
  const does = () => sees(family, from);
  const plan = note(family, 'child-in-need-plan-started', from, {
    kind,
    'shared-with-family': does(),
    'made-with-family': does(),
    'sets-out': does() ? ['contingency'] : [],
  });
  signOff(family, from, plan.id);
  follow(family, 'safety-plan', from, 5, { 'made-with-family': true, 'shared-with': ['parents'] });
  const widened = agreeWiderVisits(family, 'child-in-need', notebook.workday(from + 95), ended);
  const baby = family.children.some((child) => age(child, from) < 1);
  visits(family, from, widened ?? ended, baby ? 20 : RHYTHM[kind].visits, {
    place: 'home',
    unannounced: 0.08,
    purpose: 'The plan, and how things are',
  });
  if (widened !== undefined) visits(family, widened, ended, 40, { place: 'home', unannounced: 0.08, purpose: 'Keeping going what works' });
  let n = 0;
  recurring(family, from, ended, RHYTHM[kind].reviews, (day) => {
    n += 1;
    inNeedMeeting(family, day, n % 3 === 0 ? 'chaired-by-manager' : 'review');
  });
  note(
    family,
    'child-in-need-plan-ended',
    ended,
    { outcome: 'closed', rationale: 'What needed to happen has happened.', 'closing-summary': sees(family, ended) },
    { by: 'team-manager' },
  );
  return ended;
}

/** The meeting of the family and those who help them, with its minutes and, at times, a changed plan. */
export function inNeedMeeting(family: Family, day: Day, which: 'first' | 'review' | 'chaired-by-manager'): void {
  const { chance } = family;
  const does = () => sees(family, day);
  const child = eldest(family, day) >= 10 && chance.happens(0.5);
  const changed = which !== 'first' && chance.happens(0.2);
  const meeting = note(family, which === 'first' ? 'child-in-need-meeting' : 'child-in-need-review', day, {
    attended: [
      'mother',
      'social-worker',
      ...(chance.happens(0.5) ? ['father'] : []),
      ...(chance.happens(0.75) ? ['school'] : []),
      ...(chance.happens(0.6) ? ['health'] : []),
      ...(child ? ['child'] : []),
    ],
    ...(does() && { invited: ['mother', 'father', 'school', 'health', 'social-worker'] }),
    'child-attended': child,
    'child-views': does(),
    'plan-updated': does(),
    'chaired-by': which === 'chaired-by-manager' ? 'team-manager' : 'social-worker',
    ...(which === 'first' ? { first: true } : { 'plan-changed': changed, outcome: 'continue', 'next-review': isoOf(day + 27) }),
  });
  const links = [{ rel: 'of', to: meeting.id }] as const;
  follow(family, 'child-in-need-minutes-sent', day, 7, { to: ['parents', 'child', 'agencies', 'school', 'health'] }, { links });
  if (!changed) return;
  const updated = follow(
    family,
    'child-in-need-plan-updated',
    day,
    1,
    {
      'shared-with': ['parents', 'agencies', 'child'],
      'made-with-family': does(),
      'sets-out': does() ? ['contingency'] : [],
      authorised: true,
    },
    { links },
  );
  if (updated) signOff(family, updated.occurred.day, updated.id);
}

function signOff(family: Family, day: Day, plan: string): void {
  follow(
    family,
    'child-in-need-plan-authorised',
    day,
    8,
    { rationale: 'The plan says who does what by when, and the family has it.' },
    { by: 'team-manager', links: [{ rel: 'of', to: plan }] },
  );
}
