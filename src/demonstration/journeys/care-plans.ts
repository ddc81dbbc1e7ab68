/** Care plans: the first within ten days, another when a review changes it, each authorised by two managers. */
import type { Day } from '../../calendar/index.ts';
import { type Family, note } from '../family.ts';
import { follow, sees, stepDay } from '../habits.ts';
import { updates } from './assessment.ts';
import type { HeldReview } from './care-reviews.ts';

export function carePlans(family: Family, from: Day, ended: Day, reviews: readonly HeldReview[]): void {
  const first = stepDay(family, from, 6, undefined, 3);
  if (first !== undefined) plan(family, first, 'initial');
  for (const { held, changed } of reviews) {
    const day = changed && held < ended ? stepDay(family, held, 1) : undefined;
    if (day !== undefined && day < ended) plan(family, day, 'updated');
  }
  updates(family, from, ended);
}

function plan(family: Family, day: Day, kind: 'initial' | 'updated'): void {
  const does = () => sees(family, day);
  const written = note(family, 'care-plan', day, {
    kind,
    shared: true,
    'shared-with': ['parents', 'child', 'placement'],
    'authorised-by': 'service-manager',
    'made-with-family': does(),
    'sets-out': [...(does() ? ['child-views'] : []), ...(does() ? ['contingency'] : [])],
  });
  const links = [{ rel: 'of', to: written.id }] as const;
  follow(
    family,
    'care-plan-authorised',
    day,
    4,
    { rationale: 'It says where the child will grow up and what we do to get there.' },
    { by: 'team-manager', links },
  );
  follow(family, 'care-plan-authorised', day, 7, { rationale: 'Agreed, and the money is there for it.' }, { by: 'service-manager', links });
}
