import type { Role } from '../record/types.ts';
import type { Person } from './person.ts';
import { GROUP_OF, type RoleGroup } from './role-groups.ts';

/** What somebody’s list of their own children leads with. What else is owed to these children comes after it, and is hidden from nobody. */
export interface Leading {
  /** In a few words above the list: 'reviews first'. */
  readonly says: string;
  /** Whatever falls to one of these. */
  readonly owners: readonly Role[];
  /** Whatever such an entry would settle, whoever it falls to. */
  readonly settledBy: readonly string[];
}

/** Where a group is not named, whatever is owed leads, whoever it falls to. */
const LEADS: Readonly<Partial<Record<RoleGroup, Leading>>> = {
  reviewers: {
    says: 'reviews, conferences, reports to share, mid-point checks and concerns raised first',
    owners: ['independent-reviewing-officer', 'child-protection-chair'],
    settledBy: [
      'initial-conference',
      'review-conference',
      'conference-arranged',
      'conference-report-shared',
      'conference-decisions-sent',
      'conference-minutes-sent',
      'chair-mid-point-check',
      'long-plan-review',
      'care-review',
      'care-review-arranged',
      'care-review-preparation',
      'care-review-report-shared',
      'care-review-decisions-sent',
      'care-review-minutes-sent',
      'mid-point-review',
      'escalation',
      'escalation-answered',
    ],
  },
};

/** What leads for somebody, by the role they chose to act in; undefined where it is whatever is owed. */
export function leadingFor({ roles: [role] }: Pick<Person, 'roles'>): Leading | undefined {
  return role === undefined ? undefined : LEADS[GROUP_OF[role]];
}
