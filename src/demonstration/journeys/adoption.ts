/** Placed for adoption: decided, linked, introduced, visited weekly until the first review, and adopted. */
import { addMonths, type Day, isoOf } from '../../calendar/index.ts';
import { type Family, note } from '../family.ts';
import { follow, sees } from '../habits.ts';
import { visit, visits } from './visiting.ts';

const THERE = { place: 'placement', unannounced: 0, purpose: 'How everyone is settling, and what the child shows us' } as const;

export function placedForAdoption(family: Family, start: Day, ended: Day): void {
  const { notebook } = family;
  const before = (days: number) => notebook.workday(start - days);
  note(family, 'child-permanence-report', before(190), { authorised: sees(family, start, 'team-manager'), 'shared-with': ['parents'] });
  note(family, 'adoption-panel', before(170), { for: 'plan', recommendation: 'Adoption' });
  note(
    family,
    'adoption-decision',
    before(163),
    { decision: 'should-be-placed', rationale: 'Nobody in the family can, and the child is young.' },
    { by: 'head-of-service' },
  );
  note(family, 'adoption-decision-shared', before(160), { with: ['parents'] });
  note(family, 'adoption-linked', before(80), {});
  note(family, 'adoption-panel', before(50), { for: 'match', recommendation: 'This match' });
  note(
    family,
    'adoption-decision',
    before(42),
    { decision: 'match', rationale: 'What these adopters offer is what this child needs.' },
    { by: 'head-of-service' },
  );
  note(family, 'introductions-started', before(14), {});
  note(family, 'placement-started', start, {
    kind: 'adoption',
    'carer-approval': 'approved',
    provider: 'own',
    planned: true,
    'long-term': true,
  });
  note(family, 'placed-for-adoption', start, { 'matched-on': isoOf(before(42)), 'number-of-adopters': 2 });
  note(family, 'placement-planning-meeting', start, {
    attended: ['prospective-adopters', 'social-worker'],
    'child-seen': true,
    'child-views': true,
    'chaired-by': 'social-worker',
  });
  follow(family, 'placement-plan', start, 4, { 'shared-with': ['carers'], 'sets-out': ['child-views'] });
  visit(family, start, THERE);
  const review = notebook.workday(start + 26);
  visits(family, start, review, 7, THERE);
  note(
    family,
    'adoption-review',
    review,
    { 'chaired-by': 'independent-reviewing-officer', attended: ['prospective-adopters', 'social-worker'], 'child-views': true },
    { by: 'independent-reviewing-officer' },
  );
  visits(family, review - 4, ended, 38, THERE);
  note(
    family,
    'adoption-review',
    notebook.workday(addMonths(start, 3) - 5),
    { 'chaired-by': 'independent-reviewing-officer', attended: ['prospective-adopters', 'social-worker'], 'child-views': true },
    { by: 'independent-reviewing-officer' },
  );
  note(family, 'adoption-support-plan', notebook.workday(start + 30), { for: 'adoption', reviewed: false });
  note(family, 'life-story-book', notebook.workday(start + 60), { 'given-to-child': true });
  note(family, 'adoption-application', notebook.workday(addMonths(start, 4)), {});
  note(family, 'later-life-letter', notebook.workday(ended - 6), {});
  note(family, 'adoption-order', ended, {});
}
