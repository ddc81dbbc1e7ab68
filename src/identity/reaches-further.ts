import { GROUP_OF, type RoleGroup } from '../access/role-groups.ts';
import type { Role } from '../record/types.ts';

/** Whose roles reach beyond the children they work with, or change what others may do. */
const REACHING: ReadonlySet<RoleGroup> = new Set<RoleGroup>([
  'nightDesk',
  'leaders',
  'quality',
  'auditors',
  'analysts',
  'administrators',
  'governance',
]);

/** Whether a password alone is too little for somebody in these roles. */
export function needsSecondFactor(roles: readonly Role[]): boolean {
  return roles.some((role) => REACHING.has(GROUP_OF[role]));
}
