/** The standards that every system answers: each by its id, the name of its query, and how its lateness is counted. */

/** In what a distance from the due date is counted; `by-row` where a table mixes working days and days. */
export type Counts = 'days' | 'working-days' | 'hours' | 'by-row';

export interface Chosen {
  readonly id: string;
  /** The name of its query in this folder, and of its table of answers. */
  readonly name: string;
  readonly counts: Counts;
  /** Working days of warning. */
  readonly warn: number;
  /** What its query answers besides child, opened, due, met and ended. */
  readonly also?: 'agreed' | 'excused' | 'missed';
}

export const CHOSEN = [
  // after X, Y within a limit
  { id: 'herefordshire.visiting.section-47', name: 'section-47-visit', counts: 'working-days', warn: 5 },
  { id: 'herefordshire.visiting.assessment-first-visit', name: 'first-visit', counts: 'working-days', warn: 5 },
  {
    id: 'herefordshire.assessment.child-and-family-completed',
    name: 'assessment-written',
    counts: 'working-days',
    warn: 5,
    also: 'agreed',
  },
  { id: 'herefordshire.assessment.ten-day-review', name: 'ten-day-review', counts: 'days', warn: 5 },
  { id: 'herefordshire.visiting.placement-planning-meeting', name: 'placement-planning', counts: 'hours', warn: 5 },
  { id: 'herefordshire.planning-cp.initial-conference', name: 'initial-conference', counts: 'days', warn: 5 },
  { id: 'herefordshire.planning-cla.mid-point-reviews', name: 'mid-point-review', counts: 'days', warn: 5 },
  { id: 'england.care.temporary-approval', name: 'temporary-approval', counts: 'days', warn: 20 },
  // while an episode lasts, Y at least every interval
  { id: 'herefordshire.planning-cp.core-groups', name: 'core-groups', counts: 'by-row', warn: 5 },
  { id: 'herefordshire.visiting.child-protection', name: 'protection-visits', counts: 'working-days', warn: 5, also: 'excused' },
  { id: 'herefordshire.visiting.child-in-need', name: 'child-in-need-visits', counts: 'days', warn: 5 },
  { id: 'herefordshire.visiting.children-in-care', name: 'care-visits', counts: 'days', warn: 5 },
  { id: 'herefordshire.visiting.care-leavers-18-to-21', name: 'care-leaver-visits', counts: 'days', warn: 5 },
  { id: 'herefordshire.visiting.early-help', name: 'early-help-visits', counts: 'days', warn: 5 },
  { id: 'herefordshire.planning-cin.reviews', name: 'child-in-need-reviews', counts: 'days', warn: 5 },
  { id: 'herefordshire.planning-cla.reviews', name: 'care-reviews', counts: 'by-row', warn: 5 },
  { id: 'herefordshire.management.case-supervision', name: 'case-supervision', counts: 'days', warn: 5 },
  // a document exists and is fresh
  { id: 'herefordshire.recording.case-summary', name: 'case-summary', counts: 'days', warn: 5 },
  { id: 'herefordshire.recording.chronology', name: 'chronology', counts: 'days', warn: 5 },
  // an entry is written up in time
  { id: 'herefordshire.visiting.visits-recorded', name: 'visits-recorded', counts: 'working-days', warn: 5 },
  { id: 'herefordshire.recording.significant-events', name: 'significant-events', counts: 'hours', warn: 5 },
  // an entry shows something
  { id: 'herefordshire.general.visit-purpose', name: 'visit-purpose', counts: 'days', warn: 5 },
  { id: 'herefordshire.visiting.child-protection-alone', name: 'spoken-to-alone', counts: 'days', warn: 5 },
  { id: 'herefordshire.visiting.frequency-discussed', name: 'frequency-discussed', counts: 'days', warn: 5 },
  { id: 'herefordshire.assessment.parents-views', name: 'parents-views', counts: 'days', warn: 5 },
  // Y at least a limit before X
  { id: 'england.review.report', name: 'review-report', counts: 'working-days', warn: 5, also: 'missed' },
  { id: 'england.care.child-spoken-to-before-review', name: 'spoken-to-before-review', counts: 'days', warn: 5, also: 'missed' },
  // signed by a role
  { id: 'herefordshire.assessment.signed-off', name: 'assessment-signed-off', counts: 'working-days', warn: 5 },
  { id: 'herefordshire.planning-cla.manager-agrees-review', name: 'review-agreed', counts: 'working-days', warn: 5 },
  // at least so many, at most so long
  { id: 'herefordshire.general.seen-in-another-setting', name: 'another-setting', counts: 'days', warn: 5, also: 'missed' },
  { id: 'england.court.pre-proceedings', name: 'pre-proceedings', counts: 'days', warn: 10 },
] as const satisfies readonly Chosen[];

/** The name of a chosen standard. */
export type StandardName = (typeof CHOSEN)[number]['name'];
