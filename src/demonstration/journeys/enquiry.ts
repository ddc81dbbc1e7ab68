/** A strategy discussion, the section 47 enquiry that follows, and what it found. */
import type { Day } from '../../calendar/index.ts';
import { type Family, note } from '../family.ts';
import { follow, sees } from '../habits.ts';
import { SECTION_47, taken, URGENT_VISIT } from '../timeliness.ts';
import { visit } from './visiting.ts';

export type EnquiryOutcome = 'conference' | 'substantiated-no-conference' | 'not-substantiated';

/** Answers the day the enquiry was completed and the day of the strategy discussion. */
export function enquire(family: Family, day: Day, outcome: EnquiryOutcome): { readonly strategy: Day; readonly completed: Day } {
  const { notebook, chance } = family;
  const strategy = notebook.workday(day);
  const does = () => sees(family, strategy, 'team-manager');
  note(
    family,
    'strategy-discussion',
    strategy,
    {
      'section-47-initiated': true,
      attended: ['social-worker', 'team-manager', 'police', ...(does() ? ['health'] : []), ...(chance.happens(0.88) ? ['school'] : [])],
      'chaired-by': 'team-manager',
      quorate: does(),
      'safety-plan-agreed': does(),
      ...(does() && { 'visit-frequency-agreed': 'Twice a week until the conference' }),
      'medical-considered': does(),
      rationale: 'Reasonable cause to suspect significant harm.',
    },
    { by: 'team-manager' },
  );
  note(family, 'section-47-started', strategy, { joint: chance.happens(0.4), 'parents-told': chance.happens(0.9) });
  follow(family, 'strategy-discussion-shared', strategy, 0, { with: ['parents', 'agencies', 'health', 'school'] });
  follow(family, 'safety-plan', strategy, 1, {
    'made-with-family': true,
    'shared-with': ['parents', 'child'],
    tested: chance.happens(0.5),
  });
  visit(family, notebook.workingDaysAfter(strategy, taken(chance, URGENT_VISIT)), {
    place: 'home',
    unannounced: 0.1,
    purpose: 'Seeing the children for the section 47 enquiry',
  });
  if (chance.happens(0.12))
    note(family, 'child-protection-medical', notebook.workingDaysAfter(strategy, 1), {
      consent: true,
      findings: 'Bruises that the explanation fits.',
    });
  const completed = notebook.workingDaysAfter(strategy, Math.max(1, taken(chance, SECTION_47)));
  const done = note(family, 'section-47-completed', completed, {
    outcome,
    'child-seen': sees(family, completed),
    'child-seen-alone': sees(family, completed),
    'agencies-consulted': sees(family, completed),
    rationale: 'What we found, and what it means for each child.',
  });
  note(
    family,
    'section-47-authorised',
    completed,
    { decision: outcome === 'conference' ? 'conference' : 'child-in-need', rationale: 'Agreed, and the family has been told why.' },
    { by: 'team-manager', links: [{ rel: 'of', to: done.id }] },
  );
  follow(
    family,
    'section-47-outcome-shared',
    completed,
    0,
    { with: ['parents', 'agencies', 'child'] },
    { links: [{ rel: 'of', to: done.id }] },
  );
  if (outcome === 'substantiated-no-conference')
    note(
      family,
      'conference-not-required',
      completed,
      { rationale: 'The one who did harm has left, and the family has a plan that works.' },
      { by: 'team-manager' },
    );
  return { strategy, completed };
}
