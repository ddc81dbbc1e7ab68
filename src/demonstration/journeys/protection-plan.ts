/** A child protection plan from the conference to its ending: visits, core groups, reviews. */
import { addMonths, type Day, isoOf } from '../../calendar/index.ts';
import { agreeWiderVisits, recordException } from '../agreeing.ts';
import { allocate, eldest, type Family, note, release } from '../family.ts';
import { follow, noteOwing, recurring, sees } from '../habits.ts';
import { FIRST_CORE_GROUP, taken, URGENT_VISIT } from '../timeliness.ts';
import { reviewConferences } from './conferences.ts';
import { visit, visits } from './visiting.ts';

const AT_HOME = { place: 'home', unannounced: 0.25, purpose: 'Seeing the children, and whether the plan keeps them safe' } as const;

/** Answers the day it ended, which may lie after the as-of day. */
export function protectionPlan(family: Family, from: Day, category: string, reviews: number): Day {
  const { notebook, chance } = family;
  allocate(family, from, 'child-protection-chair');
  note(family, 'child-protection-plan-started', from, { category }, { by: 'child-protection-chair' });
  const first = notebook.workingDaysAfter(from, Math.max(1, taken(chance, URGENT_VISIT)));
  visit(family, first, AT_HOME);
  const ended = reviewConferences(family, from, reviews);
  const group = notebook.workingDaysAfter(from, taken(chance, FIRST_CORE_GROUP));
  coreGroup(family, group, true);
  recurring(family, group, ended, 26, (day) => coreGroup(family, day, false));
  const widened = agreeWiderVisits(family, 'protection', notebook.workday(from + 150), ended);
  visits(family, first, widened ?? ended, 13, AT_HOME);
  if (widened !== undefined) visits(family, widened, ended, 20, AT_HOME);
  if (chance.happens(0.04))
    recordException(
      family,
      'protection',
      notebook.workday(from + chance.between(30, 90)),
      ended,
      'The family went to a funeral abroad for two weeks; the school and an aunt spoke to the children.',
    );
  longPlan(family, from, ended);
  if (chance.happens(0.06)) escalate(family, notebook.workday(from + chance.between(40, 120)), ended);
  note(
    family,
    'child-protection-plan-ended',
    ended,
    { reason: 'The children are no longer likely to suffer significant harm.', 'child-told': sees(family, ended) },
    { by: 'child-protection-chair' },
  );
  release(family, ended, 'child-protection-chair');
  return ended;
}

function coreGroup(family: Family, day: Day, first: boolean): void {
  const { chance } = family;
  const does = () => sees(family, day);
  const child = eldest(family, day) >= 11 && chance.happens(0.3);
  const group = noteOwing(
    family,
    'core-group',
    day,
    {
      first,
      attended: [
        'mother',
        'social-worker',
        ...(chance.happens(0.85) ? ['school'] : []),
        ...(chance.happens(0.8) ? ['health'] : []),
        ...(chance.happens(0.45) ? ['father'] : []),
        ...(child ? ['child'] : []),
      ],
      invited: ['mother', 'father', 'social-worker', 'school', 'health'],
      quorate: does(),
      'child-attended': child,
      'child-views': does(),
      'chaired-by': first && chance.happens(0.3) ? 'team-manager' : 'social-worker',
      'next-date': isoOf(day + 26),
    },
    { 'plan-updated': does() },
  );
  const links = [{ rel: 'of', to: group.id }] as const;
  follow(family, 'core-group-minutes-sent', day, 1, { to: ['core-group', 'parents', 'agencies', 'school', 'health'] }, { links });
  const plan = follow(
    family,
    'child-protection-plan-updated',
    day,
    3,
    { 'shared-with': ['core-group', 'parents', 'child'], 'made-with-family': does(), 'sets-out': does() ? ['contingency'] : [] },
    { links },
  );
  if (plan)
    follow(
      family,
      'child-protection-plan-authorised',
      plan.occurred.day,
      4,
      { rationale: 'The steps are small enough to check, and each has a name.' },
      { by: 'team-manager', links: [{ rel: 'of', to: plan.id }] },
    );
}

/** A plan of a year is looked at by people who have not been close to it. */
function longPlan(family: Family, from: Day, ended: Day): void {
  const day = family.notebook.workday(addMonths(from, 12) - family.chance.between(2, 25));
  if (day >= ended || !sees(family, day)) return;
  note(
    family,
    'long-plan-review',
    day,
    {
      attended: ['service-manager', 'chairs-manager', 'social-worker', 'team-manager'],
      'chaired-by': 'service-manager',
      outcome: 'Go on, with one change',
      rationale: 'A year is long. What has not been tried?',
    },
    { by: 'service-manager' },
  );
}

function escalate(family: Family, day: Day, ended: Day): void {
  if (day >= ended) return;
  const raised = note(
    family,
    'escalation',
    day,
    { to: 'team-manager', stage: 'informal', about: 'The plan has not moved since the last conference.' },
    { by: 'child-protection-chair' },
  );
  follow(
    family,
    'escalation-answered',
    day,
    5,
    { resolved: true, notes: 'A date is set, and the family knows it.' },
    { by: 'team-manager', links: [{ rel: 'of', to: raised.id }] },
  );
}
