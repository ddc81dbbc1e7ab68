/** Strategy discussion, section 47 enquiry, conference, plan, core groups and reviews. */
import { addMonths, type Day, isoOf } from '../../calendar/index.ts';
import { age, allocate, type Family, release, worker } from '../family.ts';
import { FIRST_CORE_GROUP, INITIAL_CONFERENCE, SECTION_47, taken, URGENT_VISIT } from '../timeliness.ts';
import { recurring } from './keeping-the-record.ts';
import { visit, visits } from './visiting.ts';

export type EnquiryOutcome = 'conference' | 'substantiated-no-conference' | 'not-substantiated';

const AGENCIES = ['social-worker', 'team-manager', 'police', 'health'];
const AT_HOME = { place: 'home', unannounced: 0.3, purpose: 'Seeing the children, and whether the plan keeps them safe' } as const;

/** Answers the day the enquiry was completed and the day of the strategy discussion. */
export function enquire(family: Family, day: Day, outcome: EnquiryOutcome): { readonly strategy: Day; readonly completed: Day } {
  const { notebook, chance, children } = family;
  const manager = worker(family, 'team-manager');
  const strategy = notebook.workday(day);
  notebook.write('strategy-discussion', strategy, {
    'section-47-initiated': true, attended: chance.happens(0.9) ? AGENCIES : AGENCIES.slice(0, 3), 'chaired-by': 'team-manager', rationale: 'Reasonable cause to suspect significant harm.',
  }, { author: manager });
  notebook.write('section-47-started', strategy, { joint: chance.happens(0.4) });
  visit(family, notebook.workingDaysAfter(strategy, taken(chance, URGENT_VISIT)), children, { ...AT_HOME, unannounced: 0.1, purpose: 'Seeing the children for the section 47 enquiry' });
  const completed = notebook.workingDaysAfter(strategy, Math.max(1, taken(chance, SECTION_47)));
  notebook.write('section-47-completed', completed, { outcome, 'child-seen': true, 'child-seen-alone': chance.happens(0.85), 'agencies-consulted': true, rationale: 'What we found and what it means.' });
  notebook.write('section-47-authorised', notebook.workingDaysAfter(completed, chance.between(0, 2)), { rationale: 'Agreed.' }, { author: manager });
  return { strategy, completed };
}

/** Answers the day of the conference, never before the enquiry was completed. */
export function initialConference(family: Family, strategy: Day, completed: Day, plan: boolean): Day {
  const { notebook, chance } = family;
  const chair = worker(family, 'child-protection-chair');
  const held = Math.max(notebook.workingDaysAfter(strategy, taken(chance, INITIAL_CONFERENCE)), notebook.workingDaysAfter(completed, 1));
  notebook.write('conference-requested', completed, { for: 'initial' });
  notebook.write('conference-arranged', completed, { for: 'initial', date: isoOf(held) });
  reportShared(family, held, 'initial', chance.happens(0.75) ? 3 : 1);
  notebook.write('initial-conference', held, {
    kind: 'initial', outcome: plan ? 'plan' : 'no-plan', ...(plan && { category: category(family) }), quorate: chance.happens(0.95), 'chaired-by': 'child-protection-chair',
    attended: ['mother', 'social-worker', 'health', 'school', 'police'], 'child-attended': chance.happens(0.15),
  }, { author: chair });
  papers(family, held, 'initial');
  return held;
}

function category(family: Family) {
  return family.chance.weighted({ NEG: 50, EMO: 36, PHY: 8, SAB: 4, MUL: 2 });
}

function reportShared(family: Family, meeting: Day, of: 'initial' | 'review', workingDays: number): void {
  const { notebook } = family;
  let day = meeting;
  for (let n = 0; n < workingDays; n++) day = notebook.previousWorkingDay(day);
  notebook.write('conference-report-shared', day, { for: of, with: ['parents', 'child', 'chair'], authorised: true });
}

function papers(family: Family, held: Day, of: 'initial' | 'review'): void {
  const { notebook, chance } = family;
  const chair = worker(family, 'child-protection-chair');
  notebook.write('conference-decisions-sent', notebook.workingDaysAfter(held, chance.happens(0.8) ? 1 : chance.between(2, 6)), { for: of, to: ['parents', 'agencies'] }, { author: chair });
  notebook.write('conference-minutes-sent', notebook.workingDaysAfter(held, chance.happens(0.75) ? chance.between(6, 15) : chance.between(16, 32)), { for: of, to: ['parents', 'agencies'] }, { author: chair });
}

/** A plan from conference to its ending. Answers the day it ended, which may lie after the as-of day. */
export function protectionPlan(family: Family, from: Day, reviews: number): Day {
  const { notebook, chance, children } = family;
  allocate(family, from, 'child-protection-chair');
  notebook.write('child-protection-plan-started', from, { category: category(family) }, { author: worker(family, 'child-protection-chair') });
  visit(family, notebook.workingDaysAfter(from, taken(chance, URGENT_VISIT)), children, AT_HOME);
  const ended = reviewConferences(family, from, reviews);
  const firstGroup = notebook.workingDaysAfter(from, taken(chance, FIRST_CORE_GROUP));
  coreGroup(family, firstGroup, true);
  recurring(family, firstGroup, ended, 28, notebook.author.reliability, (day) => coreGroup(family, day, false));
  visits(family, from + 2, ended, 13, children, AT_HOME);
  notebook.write('child-protection-plan-ended', ended, { reason: 'The children are no longer likely to suffer significant harm.', 'child-told': true }, { author: worker(family, 'child-protection-chair') });
  release(family, ended, 'child-protection-chair');
  return ended;
}

function coreGroup(family: Family, day: Day, first: boolean): void {
  const { notebook, chance, children } = family;
  notebook.write('core-group', day, {
    first, attended: ['mother', 'social-worker', ...(chance.happens(0.8) ? ['school'] : []), ...(chance.happens(0.75) ? ['health'] : []), ...(chance.happens(0.4) ? ['father'] : [])],
    'plan-updated': chance.happens(0.85), 'child-views': age(children[0], day) >= 4 && chance.happens(0.8),
  });
  if (chance.happens(0.85)) notebook.write('core-group-minutes-sent', notebook.workingDaysAfter(day, chance.between(2, 12)), { to: ['parents', 'agencies'] });
}

/** The first review within three months, then six-monthly; answers the day of the last, when the plan ends. */
function reviewConferences(family: Family, from: Day, reviews: number): Day {
  const { notebook, chance } = family;
  const chair = worker(family, 'child-protection-chair');
  let last = from;
  for (let n = 1; n <= reviews; n++) {
    const aim = addMonths(last, n === 1 ? 3 : 6) - chance.between(0, 12);
    const held = notebook.workday(chance.happens(0.92) ? aim : aim + chance.between(13, 30));
    notebook.write('chair-mid-point-check', notebook.workday(Math.round((last + held) / 2)), { concern: chance.happens(0.2) }, { author: chair });
    notebook.write('conference-arranged', notebook.workday(held - 25), { for: 'review', date: isoOf(held) });
    reportShared(family, held, 'review', chance.happens(0.7) ? chance.between(3, 6) : 1);
    notebook.write('review-conference', held, {
      outcome: n === reviews ? 'end' : 'continue', quorate: chance.happens(0.95), 'chaired-by': 'child-protection-chair',
      attended: ['mother', 'social-worker', 'health', 'school'], 'child-attended': chance.happens(0.2),
    }, { author: chair });
    papers(family, held, 'review');
    last = held;
  }
  return last;
}

