/** A contact becomes a referral, a manager decides, and the family is told. */
import type { Day } from '../../calendar/index.ts';
import { allocate, type Family, release, worker } from '../family.ts';

/** Answers the day of the decision. */
export function refer(family: Family, day: Day, outcome: 'assessment' | 'strategy-discussion' | 'early-help' | 'no-further-action'): Day {
  const { notebook, chance } = family;
  const manager = worker(family, 'team-manager');
  const source = chance.weighted({ '6': 28, '2B': 20, '1A': 8, '3A': 14, '5A': 8, '1B': 6, '3D': 6, '8': 4, '5C': 6 });
  notebook.write('contact', day, { source, outcome: 'referral' });
  notebook.write('referral', day, {
    source,
    'primary-need': chance.weighted({ N1: 52, N2: 9, N3: 3, N4: 14, N5: 12, N6: 4, N7: 1, N8: 5 }),
    'no-further-action': outcome === 'no-further-action',
  });
  const decided = notebook.workingDaysAfter(day, chance.happens(0.9) ? chance.between(0, 1) : chance.between(2, 4));
  notebook.write('referral-decision', decided, { outcome, rationale: 'What we know, what worries us, and what would help.' }, { author: manager });
  if (chance.happens(0.9)) notebook.write('referral-acknowledged', notebook.workingDaysAfter(day, chance.between(0, 2)), { how: 'Letter to the referrer' });
  if (outcome === 'assessment' || outcome === 'strategy-discussion') allocate(family, decided, 'social-worker');
  return decided;
}

export function closeCase(family: Family, day: Day, reason: 'RC1' | 'RC3' | 'RC4' | 'RC7' | 'RC8', turn = 0): void {
  const { notebook } = family;
  notebook.write('case-closed', day, { reason, rationale: 'The work is done and the family knows whom to ring.', 'family-told': true, 'closing-summary': true }, { author: worker(family, 'team-manager') });
  release(family, day, 'social-worker', turn);
}
