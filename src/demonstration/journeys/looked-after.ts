/** One child's period of care: how it began, and everything that goes on until it ends. */
import { addMonths, birthday, type Day } from '../../calendar/index.ts';
import { age, allocate, alone, type Child, type Family, note, release } from '../family.ts';
import { follow, recurring, sees } from '../habits.ts';
import { carePlans } from './care-plans.ts';
import { reviewsInCare } from './care-reviews.ts';
import { education } from './education.ts';
import { familyTime } from './family-time.ts';
import { health } from './health.ts';
import { missingTimes } from './missing.ts';
import { placements } from './placements.ts';
import { prepareToLeave } from './preparing-to-leave.ts';
import { visit } from './visiting.ts';

/** Why a child came into care, and how it goes on. */
export type CareCourse = 'stays' | 'home' | 'guardianship' | 'adoption' | 'unaccompanied';

export interface CareStory {
  readonly course: CareCourse;
  readonly legalStatus: 'V2' | 'C1' | 'C2';
  /** The day the court made its final order. */
  readonly ordered?: Day;
  /** The last day in care, which may lie after the as-of day. */
  readonly ended: Day;
}

export function lookedAfter(given: Family, child: Child, from: Day, story: CareStory): void {
  const { course, ended, legalStatus } = story;
  const family = alone(given, child);
  begin(family, from, story);
  const reviews = reviewsInCare(family, child, from, ended, course);
  carePlans(family, from, ended, reviews);
  placements(family, child, from, ended, { course, firstReview: reviews[0]?.held ?? ended, interim: legalStatus === 'C1' });
  health(family, child, from, ended);
  education(family, child, from, ended);
  missingTimes(family, child, from, ended);
  familyTime(family, from, ended, course);
  if (story.ordered !== undefined)
    visit(family, family.notebook.workingDaysAfter(story.ordered, family.chance.between(1, 4)), {
      place: 'placement',
      unannounced: 0,
      purpose: 'Telling the child what the court decided',
    });
  prepareToLeave(family, child, from, ended);
  recurring(family, from, ended, 27, (day) =>
    note(family, 'care-team-meeting', day, {
      attended: ['carers', 'social-worker', 'school', 'health'],
      'child-views': sees(family, day),
      'chaired-by': 'team-manager',
      'plan-updated': true,
    }),
  );
  if (family.chance.happens(0.75))
    recurring(family, addMonths(from, 3), ended, 120, (day) =>
      note(family, 'life-story-work', day, { notes: 'A page about the first house, with photographs.' }),
    );
  note(family, 'period-of-care-ended', ended, ending(child, ended, course), { by: 'team-manager' });
  release(family, ended, 'independent-reviewing-officer');
}

function begin(family: Family, from: Day, { course, legalStatus, ordered }: CareStory): void {
  const { chance, notebook } = family;
  note(family, 'placement-request', from, { 'agreed-by': 'service-manager', emergency: chance.happens(0.3) }, { by: 'team-manager' });
  note(family, 'period-of-care-started', from, {
    'legal-status': legalStatus,
    reason: course === 'unaccompanied' ? 'N8' : 'N1',
    'agreed-by': 'service-manager',
    planned: chance.happens(0.6),
  });
  if (legalStatus === 'V2')
    note(family, 'section-20-agreement', from, {
      'signed-by': course === 'unaccompanied' ? ['child'] : ['mother'],
      understood: sees(family, from),
    });
  if (course === 'unaccompanied') note(family, 'unaccompanied-status', from, { started: true, reason: 'Arrived alone' });
  if (ordered !== undefined) note(family, 'legal-status-changed', ordered, { 'legal-status': course === 'adoption' ? 'E1' : 'C2' });
  allocate(family, from, 'independent-reviewing-officer');
  note(
    family,
    'reviewing-officer-allocated',
    notebook.workingDaysAfter(from, chance.between(0, 3)),
    { 'child-told': true },
    { by: 'independent-reviewing-officer' },
  );
  follow(family, 'contact-details-given', from, 1, { to: ['child', 'carers', 'parents'] });
  follow(family, 'independent-visitor-considered', from, 25, { wanted: chance.happens(0.2) });
  follow(family, 'advocacy-offered', from, 5, { to: ['child'], accepted: chance.happens(0.3) });
}

function ending(child: Child, ended: Day, course: CareCourse) {
  if (ended >= birthday(child.born, 18)) return { reason: 'E17' };
  const reasons = { stays: 'E8', unaccompanied: 'E8', home: 'E4A', guardianship: 'E45', adoption: 'E11' } as const;
  return {
    reason: reasons[course],
    'agreed-by': age(child, ended) >= 16 ? 'director' : 'service-manager',
    'reviewing-officer-consulted': true,
  };
}
