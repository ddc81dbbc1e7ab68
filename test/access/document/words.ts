/** The policy's own names in the words of the document; each is read back out of it by what tests against it. */
import type { Relation, Sensitivity } from '../../../src/access/relations.ts';
import type { RoleGroup } from '../../../src/access/role-groups.ts';
import type { Role } from '../../../src/record/types.ts';

/** A standing to a child, or none that counts. */
export type Standing = Relation | 'none';

export const GROUP_WORDS: Readonly<Record<RoleGroup, string>> = {
  practitioners: 'Practitioners',
  nightDesk: 'Night desk',
  managers: 'Managers',
  leaders: 'Senior leaders',
  reviewers: 'Chairs and reviewing officers',
  quality: 'Quality assurance',
  auditors: 'Auditors',
  support: 'Support',
  analysts: 'Analysts',
  administrators: 'Administrators',
  governance: 'Information governance',
  partners: 'Partners',
};

export const STANDING_WORDS: Readonly<Record<Standing, string>> = {
  none: 'none',
  allocated: 'allocated',
  reviewing: 'reviews',
  covering: 'covers',
  'in-the-team': 'in the team',
  named: 'named',
  auditing: 'auditing',
  glass: 'broke the glass',
  'own-relative': 'own family',
};

/** What a cell says, by how sensitive a record may be at most; each level takes in those before it. */
export const REACH_WORDS = {
  none: 'no',
  ordinary: 'ordinary',
  restricted: 'restricted too',
  sealed: 'sealed too',
} as const satisfies Readonly<Record<Sensitivity | 'none', string>>;

/** Whether a record that somebody may not open is known to them to be there. */
export const THERE_WORDS = { there: 'there, and refused', hidden: 'not there' } as const;

/** What an address answers to whoever may not have what is behind it. */
export const TURNED_AWAY_WORDS = { refuses: 'says so', 'finds nothing': 'finds nothing', 'open to anyone': 'open to anyone' } as const;

export const EVERYONE = 'everyone with an account';
export const ANYONE = 'anyone, signed in or not';

/** 'social worker' */
export function roleWords(role: Role): string {
  return role.replaceAll('-', ' ');
}
