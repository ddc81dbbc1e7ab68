/** A child and family assessment, from the referral to the manager's decision; and the yearly or half-yearly update. */
import type { Day } from '../../calendar/index.ts';
import type { Entry, Fields } from '../../record/types.ts';
import { agreeMoreTime } from '../agreeing.ts';
import { eldest, type Family, note } from '../family.ts';
import { follow, noteOwing, recurring, sees, stepDay } from '../habits.ts';
import { ASSESSMENT, FIRST_VISIT, taken } from '../timeliness.ts';
import { LIFE_NOW, MEANS, SINCE_THEN, WORRIES_NOW } from '../words/assessed-words.ts';
import { ASSESSMENT_REASONS, AUTHORISING } from '../words/worker-words.ts';
import { inNeedMeeting } from './child-in-need.ts';
import { visit, type VisitKind, visits } from './visiting.ts';

export type AssessmentDecision = 'no-further-action' | 'child-in-need' | 'child-protection' | 'looked-after' | 'early-help';

const VISIT: VisitKind = { place: 'home', unannounced: 0.04, purpose: 'Getting to know the children for the assessment' };

/** Answers the day it was authorised. The forty-five days run from the referral. */
export function assess(family: Family, referred: Day, decided: Day, decision: AssessmentDecision): Day {
  const { notebook, chance } = family;
  const authorised = Math.max(
    notebook.workingDaysAfter(referred, Math.max(taken(chance, ASSESSMENT), 4)),
    notebook.workingDaysAfter(decided, 3),
  );
  const unborn = eldest(family, decided) < 0;
  const started = note(family, 'assessment-started', decided, {
    kind: unborn ? 'pre-birth' : 'child-and-family',
    reason: chance.pick(ASSESSMENT_REASONS),
    consent: chance.happens(0.93),
  });
  const first = notebook.workingDaysAfter(decided, taken(chance, FIRST_VISIT));
  visit(family, first, VISIT);
  visits(family, first, authorised - 3, 12, VISIT);
  if (notebook.workingDaysBetween(decided, authorised) > 45 && chance.happens(0.3))
    agreeMoreTime(
      family,
      'assessment',
      notebook.workday(authorised - 20),
      authorised,
      'A specialist report is awaited, and the child would be judged without it.',
    );
  if (authorised - decided > 12) {
    follow(
      family,
      'assessment-checkpoint',
      decided,
      6,
      { decision: 'continue', rationale: 'More to learn from the school and from Dad.' },
      { by: 'team-manager' },
    );
    const met = stepDay(family, decided, 8, undefined, 5);
    if (decision !== 'child-protection' && decision !== 'looked-after' && met !== undefined && met < authorised)
      inNeedMeeting(family, met, 'first');
  }
  writeUp(family, started, authorised, decision, false);
  return authorised;
}

/** An assessment brought up to date, about every half year while the work lasts. */
export function updates(family: Family, from: Day, to: Day): void {
  recurring(family, from, to, 174, (day) => assessAgain(family, family.notebook.workday(day - 27), day, 'update'));
}

/** A further assessment: brought up to date, or for a return home. */
export function assessAgain(family: Family, from: Day, authorised: Day, kind: 'update' | 'return-home'): void {
  const started = note(family, 'assessment-started', from, {
    kind,
    reason: kind === 'update' ? 'What has changed for them since the last time?' : 'Whether home is ready, and the child is.',
  });
  visit(family, family.notebook.workingDaysAfter(from, 1), { ...VISIT, purpose: 'Bringing the assessment up to date' });
  follow(family, 'assessment-checkpoint', from, 6, { decision: 'continue' }, { by: 'team-manager' });
  writeUp(family, started, authorised, 'child-in-need', true);
}

/** Completed some days before, shared, and authorised on this day; a manager may send it back first. */
function writeUp(family: Family, started: Entry, authorised: Day, decision: AssessmentDecision, update: boolean): void {
  const { notebook, chance } = family;
  const completed = Math.max(notebook.workingDaysBefore(authorised, chance.between(2, 4)), started.occurred.day);
  const does = () => sees(family, completed);
  note(family, 'chronology-updated', completed, { started: false });
  if (!update && chance.happens(0.06))
    note(
      family,
      'assessment-returned',
      completed,
      { rationale: 'What does the child say about it? Please see them again, then bring it back.' },
      { by: 'team-manager' },
    );
  const earlier = update
    ? notebook.lastOf(
        'assessment-completed',
        family.children.map(({ id }) => id),
      )
    : undefined;
  const done = noteOwing(
    family,
    'assessment-completed',
    completed,
    {
      'child-seen-alone': chance.happens(0.88),
      'tools-used': does() ? chance.between(2, 3) : chance.between(0, 1),
      ecomap: chance.happens(0.6),
      'update-of-earlier': update,
      factors: [chance.pick(['3B', '4B', '5B', '2B', '16A', '19B'])],
      ...inSentences(family, completed, earlier),
      recommendation: 'What would help, who would do it, and how we would know.',
    },
    {
      'child-seen': does(),
      'chronology-used': does(),
      genogram: does(),
      'views-of-child': does(),
      'views-of-parents': does(),
      'agencies-consulted': does(),
      'family-group-conference-considered': does(),
    },
    { links: [{ rel: 'of', to: started.id }, ...(earlier === undefined ? [] : [{ rel: 'follows' as const, to: earlier.id }])] },
  );
  if (sees(family, completed)) {
    note(
      family,
      'assessment-shared',
      notebook.workingDaysAfter(completed, 1),
      { with: ['parents', 'child'], 'summary-for-child': sees(family, completed), comments: 'Read through together. One date put right.' },
      { links: [{ rel: 'of', to: done.id }] },
    );
  }
  note(
    family,
    'assessment-authorised',
    authorised,
    { decision, ...(sees(family, authorised, 'team-manager') && { rationale: chance.pick(AUTHORISING) }), 'child-seen': true },
    { by: 'team-manager', links: [{ rel: 'of', to: done.id }] },
  );
}

/** What it says; one that brings an earlier one up to date says what that one said, and what is new. */
function inSentences({ chance }: Family, day: Day, earlier: Entry | undefined): Fields {
  const words = chance.branch(`assessed ${day}`);
  const before = earlier?.fields['life-now'];
  if (earlier === undefined || typeof before !== 'string')
    return { 'life-now': words.pick(LIFE_NOW), worries: words.pick(WORRIES_NOW), analysis: words.pick(MEANS) };
  const { worries = '', analysis = '' } = earlier.fields;
  // What was new the last time is not new any more, and has been said.
  const lasting = SINCE_THEN.reduce((left, one) => left.replace(` ${one}`, ''), before);
  return { 'life-now': `${lasting} ${words.pick(SINCE_THEN)}`, worries, analysis };
}
