import type { Role } from '../record/types.ts';

/** Roles that the policy treats alike, by what people in them are for. */
export const ROLE_GROUPS = [
  'practitioners',
  'nightDesk',
  'managers',
  'leaders',
  'reviewers',
  'quality',
  'auditors',
  'support',
  'analysts',
  'administrators',
  'governance',
  'partners',
] as const;
export type RoleGroup = (typeof ROLE_GROUPS)[number];

/** The group of every role. */
export const GROUP_OF: Readonly<Record<Role, RoleGroup>> = {
  'social-worker': 'practitioners',
  'family-support-worker': 'practitioners',
  'early-help-practitioner': 'practitioners',
  'personal-adviser': 'practitioners',
  'youth-justice-worker': 'practitioners',
  'supervising-social-worker': 'practitioners',
  'contact-supervisor': 'practitioners',
  'residential-worker': 'practitioners',
  'adoption-worker': 'practitioners',
  'emergency-duty-worker': 'nightDesk',
  'team-manager': 'managers',
  'practice-manager': 'managers',
  'service-manager': 'leaders',
  'head-of-service': 'leaders',
  director: 'leaders',
  'principal-social-worker': 'leaders',
  'child-protection-chair': 'reviewers',
  'independent-reviewing-officer': 'reviewers',
  'quality-assurance-lead': 'quality',
  auditor: 'auditors',
  'business-support': 'support',
  'conference-administrator': 'support',
  'performance-analyst': 'analysts',
  'system-administrator': 'administrators',
  'information-governance-lead': 'governance',
  'legal-adviser': 'partners',
  'health-professional': 'partners',
  'designated-teacher': 'partners',
  'virtual-school': 'partners',
};
