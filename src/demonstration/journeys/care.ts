/** A child looked after: placement, plans, visits, reviews, health, education, permanence, and coming home or staying. */
import { addMonths, type Day, isoOf } from '../../calendar/index.ts';
import { age, allocate, type Child, type Family, release, worker } from '../family.ts';
import { FIRST_REVIEW_IN_CARE, HEALTH_ASSESSMENT, taken } from '../timeliness.ts';
import { recurring } from './keeping-the-record.ts';
import { visit, visits } from './visiting.ts';

const IN_CARE = { place: 'placement', unannounced: 0.05, purpose: 'Seeing the child where they live, and how the plan is going' } as const;

export interface CareStory {
  readonly unaccompanied: boolean;
  /** The last day in care, which may lie after the as-of day. */
  readonly ended: Day;
}

/** One child's period of care. The whole family's entries go on beside it. */
export function lookedAfter(family: Family, child: Child, from: Day, { unaccompanied, ended: until }: CareStory): void {
  const { notebook, chance } = family;
  const ended = Math.min(until, notebook.horizon);
  const about = { about: [child.id] };
  const legalStatus = unaccompanied ? 'V2' : chance.weighted({ V2: 22, C1: 48, C2: 24, E1: 3, L1: 3 });
  notebook.write('period-of-care-started', from, { 'legal-status': legalStatus, reason: unaccompanied ? 'N8' : 'N1' }, about);
  if (unaccompanied) notebook.write('unaccompanied-status', from, { started: true, reason: 'Arrived alone' }, about);
  if (legalStatus === 'C1') notebook.write('legal-status-changed', addMonths(from, chance.between(6, 10)), { 'legal-status': 'C2' }, about);
  allocate(family, from, 'independent-reviewing-officer');
  notebook.write('care-plan', notebook.workingDaysAfter(from, chance.happens(0.8) ? chance.between(0, 9) : chance.between(11, 25)), { kind: 'initial', 'shared-with': ['parents', 'child'], 'authorised-by': 'service-manager', 'child-views': true }, about);
  placements(family, child, from, ended, unaccompanied);
  reviewsInCare(family, child, from, ended);
  health(family, child, from, ended);
  education(family, child, from, ended);
  missingTimes(family, child, from, ended);
  recurring(family, from + 20, ended, 30, 0.85, (day) => notebook.write('family-time', day, { with: ['mother'], happened: chance.happens(0.85), supervised: chance.happens(0.5) }, about));
  recurring(family, from + 40, ended, 120, 0.8, (day) => notebook.write('life-story-work', day, {}, about));
  if (ended <= notebook.asOf) {
    notebook.write('period-of-care-ended', ended, { reason: age(child, ended) >= 18 ? 'E11' : chance.pick(['E4A', 'E43', 'E41', 'E8']) }, about);
  }
  release(family, ended, 'independent-reviewing-officer');
}

function placements(family: Family, child: Child, from: Day, ended: Day, unaccompanied: boolean): void {
  const { notebook, chance } = family;
  const about = { about: [child.id] };
  for (let start = from, first = true; start < ended; first = false) {
    const years = age(child, start);
    const kind = unaccompanied ? 'semi-independent' : years >= 13 && chance.happens(0.25) ? 'residential' : chance.weighted({ foster: 70, 'connected-carer': 20, 'placed-with-parents': 7, unregistered: years >= 14 ? 2 : 0 });
    const lasts = chance.happens(0.3) ? chance.between(40, 200) : chance.between(250, 1400);
    const until = Math.min(start + lasts, ended);
    const approval = kind === 'connected-carer' ? 'temporary' : kind === 'foster' ? 'approved' : 'not-needed';
    notebook.write('placement-started', start, { kind, 'carer-approval': approval, provider: chance.pick(['own', 'agency']), 'out-of-area': chance.happens(0.25), planned: first ? chance.happens(0.4) : chance.happens(0.7) }, about);
    notebook.write('placement-planning-meeting', start + chance.between(0, chance.happens(0.75) ? 3 : 12), { attended: ['carers', 'social-worker', 'mother'], 'child-views': true }, about);
    notebook.write('placement-plan', notebook.workingDaysAfter(start, chance.happens(0.82) ? chance.between(0, 5) : chance.between(6, 15)), { 'shared-with': ['carers', 'child'] }, about);
    notebook.write('delegated-authority', notebook.workingDaysAfter(start, chance.between(1, 10)), { 'shared-with': ['carers'] }, about);
    if (approval === 'temporary') notebook.write('carer-approved', start + chance.between(70, 125), { 'approved-by': 'service-manager' }, about);
    visitsInPlacement(family, child, start, until);
    if (until - start > 420 && chance.happens(0.7)) notebook.write('placement-agreed-permanent', start + chance.between(200, 400), { 'interval-agreed-after-assessment': chance.happens(0.5) }, about);
    if (until < ended) notebook.write('placement-ended', until, { reason: 'PLANC', planned: chance.happens(0.6) }, about);
    start = until;
  }
}

/** On the first day or soon after, weekly at first, then about every six weeks. */
function visitsInPlacement(family: Family, child: Child, from: Day, until: Day): void {
  const { notebook, chance } = family;
  visit(family, from + (chance.happens(0.75) ? 0 : chance.between(1, 6)), [child], IN_CARE);
  const settled = Math.min(from + 28, until);
  visits(family, from, settled, 7, [child], IN_CARE);
  visits(family, settled - 7, until, chance.happens(0.5) ? 28 : 40, [child], IN_CARE);
  notebook.write('contact-details-given', from, { to: ['child', 'carers'] }, { about: [child.id] });
}

function reviewsInCare(family: Family, child: Child, from: Day, ended: Day): void {
  const { notebook, chance } = family;
  const officer = worker(family, 'independent-reviewing-officer');
  const about = { about: [child.id], author: officer };
  let last = notebook.workingDaysAfter(from, taken(chance, FIRST_REVIEW_IN_CARE));
  for (let n = 1; last < ended; n++) {
    const years = age(child, last);
    notebook.write('care-review-arranged', notebook.workday(last - chance.between(12, 25)), { date: isoOf(last) }, about);
    if (chance.happens(0.75)) notebook.write('care-review-preparation', last - chance.between(1, 9), { 'child-seen': true, 'child-seen-alone': years >= 4 }, about);
    notebook.write('care-review', last, {
      'chaired-by': 'independent-reviewing-officer', 'child-took-part': years < 4 ? 'PN0' : chance.weighted({ PN1: 55, PN3: 12, PN5: 15, PN6: 5, PN7: 13 }), 'child-attended': years >= 4 && chance.happens(0.6),
      'permanence-plan-agreed': n >= 2 && chance.happens(0.9), attended: ['child', 'carers', 'social-worker', 'school'],
    }, about);
    if (n === 2) notebook.write('permanence-plan', last, { plan: chance.pick(['long-term-fostering', 'home', 'special-guardianship', 'adoption']), 'agreed-at-review': true }, { about: [child.id] });
    notebook.write('care-review-decisions-sent', notebook.workingDaysAfter(last, chance.happens(0.8) ? chance.between(1, 5) : chance.between(6, 12)), { to: ['parents', 'child', 'carers'] }, about);
    notebook.write('care-review-decisions-agreed', notebook.workingDaysAfter(last, chance.between(1, 8)), { objections: chance.happens(0.05) }, { about: [child.id], author: worker(family, 'team-manager') });
    notebook.write('care-review-minutes-sent', notebook.workingDaysAfter(last, chance.happens(0.75) ? chance.between(8, 20) : chance.between(21, 35)), { to: ['parents', 'child', 'carers'], 'letter-to-child': chance.happens(0.5) }, about);
    const next = notebook.workday(addMonths(last, n === 1 ? 3 : 6) - chance.between(0, 14) + (chance.happens(0.08) ? 30 : 0));
    notebook.write('mid-point-review', notebook.workday(Math.round((last + next) / 2)), { 'child-contacted': chance.happens(0.5), concern: chance.happens(0.15) }, about);
    notebook.write('care-plan', notebook.workingDaysAfter(last, chance.between(3, 15)), { kind: 'updated', 'authorised-by': 'team-manager', 'child-views': true }, { about: [child.id] });
    last = next;
  }
}

function health(family: Family, child: Child, from: Day, ended: Day): void {
  const { notebook, chance } = family;
  const about = { about: [child.id] };
  const first = notebook.workingDaysAfter(from, taken(chance, HEALTH_ASSESSMENT));
  notebook.write('health-assessment', first, { kind: 'initial', consent: true }, about);
  notebook.write('health-plan', first + 10, {}, about);
  for (let day = first; day < ended;) {
    day = addMonths(day, age(child, day) < 5 ? 6 : 12) + (chance.happens(0.85) ? -chance.between(0, 20) : chance.between(5, 60));
    if (day >= ended) return;
    notebook.write('health-assessment', notebook.workday(day), { kind: 'review', consent: true }, about);
    notebook.write('dental-check', notebook.workday(day - chance.between(0, 90)), {}, about);
    notebook.write('immunisations-checked', notebook.workday(day), { 'up-to-date': chance.happens(0.85) }, about);
    if (age(child, day) >= 4 && age(child, day) < 17) notebook.write('strengths-and-difficulties-questionnaire', notebook.workday(day), { score: chance.between(4, 30) }, about);
  }
}

/** A personal education plan within ten working days, then every term, and none in August. */
function education(family: Family, child: Child, from: Day, ended: Day): void {
  const { notebook, chance } = family;
  const about = { about: [child.id] };
  let day = notebook.workingDaysAfter(from, chance.happens(0.7) ? chance.between(4, 10) : chance.between(11, 30));
  for (let first = true; day < ended; first = false) {
    const years = age(child, day);
    if (years >= 3 && years < 18 && !isoOf(day).slice(5).startsWith('08')) {
      notebook.write('personal-education-plan', day, { kind: first ? 'initial' : 'review', 'child-views': chance.happens(0.8), attended: ['child', 'carers', 'social-worker', 'school'] }, about);
    }
    day = notebook.workday(day + (chance.happens(0.85) ? chance.between(95, 115) : chance.between(130, 200)));
  }
}

function missingTimes(family: Family, child: Child, from: Day, ended: Day): void {
  const { notebook, chance } = family;
  if (age(child, from) < 12 || !chance.happens(0.3)) return;
  const about = { about: [child.id] };
  for (let day = from + chance.between(20, 120); day < ended - 3; day += chance.between(15, 200)) {
    const back = day + chance.between(0, 2);
    notebook.write('missing-started', day, { kind: 'missing', 'from-placement': true, 'police-told': true }, about);
    notebook.write('missing-ended', back, { 'child-seen': true }, about);
    notebook.write('return-interview-offered', back + chance.between(0, 2), { accepted: true }, about);
    if (chance.happens(0.75)) notebook.write('return-interview', back + (chance.happens(0.7) ? chance.between(1, 3) : chance.between(4, 12)), { 'by-independent-person': true, words: 'I went to see my friend. I was coming back.' }, about);
  }
}
