/** A child and family assessment, from the referral to the manager's decision. */
import type { Day } from '../../calendar/index.ts';
import { type Family, worker } from '../family.ts';
import { ASSESSMENT, FIRST_VISIT, taken } from '../timeliness.ts';
import { visit, visits } from './visiting.ts';

export type AssessmentDecision = 'no-further-action' | 'child-in-need' | 'child-protection' | 'looked-after' | 'early-help';

/** Answers the day it was authorised. The forty-five days run from the referral. */
export function assess(family: Family, referred: Day, decided: Day, decision: AssessmentDecision, days = taken(family.chance, ASSESSMENT)): Day {
  const { notebook, chance, children } = family;
  const manager = worker(family, 'team-manager');
  const authorised = notebook.workingDaysAfter(referred, Math.max(days, 1));
  const started = notebook.write('assessment-started', decided, { kind: 'child-and-family', reason: 'What these children need, and what would help.' });
  const first = notebook.workingDaysAfter(decided, taken(chance, FIRST_VISIT));
  const kind = { place: 'home', unannounced: 0.05, purpose: 'Getting to know the children for the assessment' } as const;
  visit(family, first, children, kind);
  visits(family, first, authorised - 3, 12, children, kind);
  if (authorised - referred > 14 && chance.happens(0.8)) {
    notebook.write('assessment-checkpoint', notebook.workingDaysAfter(referred, chance.happens(0.85) ? 10 : chance.between(11, 18)), { decision: 'continue' }, { author: manager });
  }
  const completed = notebook.workingDaysAfter(authorised - chance.between(3, 7), 0);
  const done = notebook.write('assessment-completed', Math.max(completed, decided), {
    'child-seen': chance.happens(0.96), 'child-seen-alone': chance.happens(0.84), 'tools-used': chance.between(0, 3), 'chronology-used': chance.happens(0.85),
    genogram: chance.happens(0.8), 'views-of-child': chance.happens(0.92), 'views-of-parents': chance.happens(0.95), 'agencies-consulted': chance.happens(0.93),
  }, { links: [{ rel: 'of', to: started.id }] });
  notebook.write('chronology-updated', Math.max(completed, decided), { started: true });
  notebook.write('assessment-authorised', authorised, {
    decision, ...(chance.happens(0.94) && { rationale: 'I agree with the analysis. This is what happens next and why.' }),
  }, { author: manager, links: [{ rel: 'of', to: done.id }] });
  if (chance.happens(0.88)) notebook.write('assessment-shared', notebook.workday(authorised + chance.between(0, 7)), { with: ['parents', 'child'] });
  return authorised;
}
