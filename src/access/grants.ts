import type { Action } from './actions.ts';
import type { Relation } from './relations.ts';
import { ROLE_GROUPS, type RoleGroup } from './role-groups.ts';

/** Who a right is for: those of a group, and how they must stand to the child; where the action is about nobody, the group is enough. */
export type Grant = readonly [RoleGroup, 'works-with' | 'any-child' | readonly Relation[]];

const EVERYONE: readonly Grant[] = ROLE_GROUPS.map((group) => [group, 'any-child']);

/**
 * Who may do what. Nothing is allowed that does not stand here. A person who holds several roles may do what any of them may. How a record
 * that is restricted or sealed narrows this is said in `policy.ts`.
 */
export const GRANTS: Readonly<Record<Action, readonly Grant[]>> = {
  'sign-in': EVERYONE,
  'use-own-account': EVERYONE,
  'read-standards': EVERYONE,
  'list-children': [
    ['practitioners', 'any-child'],
    ['nightDesk', 'any-child'],
    ['managers', 'any-child'],
    ['leaders', 'any-child'],
    ['reviewers', 'any-child'],
    ['quality', 'any-child'],
    ['auditors', 'any-child'],
    ['support', 'any-child'],
    ['governance', 'any-child'],
    ['partners', 'any-child'],
  ],
  'add-child': [
    ['practitioners', 'any-child'],
    ['nightDesk', 'any-child'],
    ['managers', 'any-child'],
    ['leaders', 'any-child'],
    ['support', 'any-child'],
  ],
  'follow-work': EVERYONE,
  'read-record': [
    ['practitioners', 'works-with'],
    ['nightDesk', 'any-child'],
    ['managers', 'works-with'],
    ['leaders', 'any-child'],
    ['reviewers', 'works-with'],
    ['quality', 'any-child'],
    ['auditors', ['auditing', 'named']],
    ['support', ['in-the-team', 'named']],
    ['governance', 'any-child'],
    ['partners', ['allocated', 'named']],
  ],
  'write-record': [
    ['practitioners', 'works-with'],
    ['nightDesk', 'any-child'],
    ['managers', 'works-with'],
    ['leaders', 'any-child'],
    ['reviewers', ['allocated', 'reviewing', 'covering', 'named']],
    ['support', ['in-the-team', 'named']],
  ],
  decide: [
    ['managers', ['allocated', 'covering', 'in-the-team', 'named']],
    ['leaders', 'any-child'],
    ['reviewers', ['reviewing', 'covering', 'named']],
  ],
  'break-glass': [
    ['practitioners', 'any-child'],
    ['nightDesk', 'any-child'],
    ['managers', 'any-child'],
    ['leaders', 'any-child'],
    ['reviewers', 'any-child'],
    ['governance', 'any-child'],
  ],
  'see-who-looked': [
    ['managers', ['allocated', 'in-the-team', 'named']],
    ['leaders', 'any-child'],
    ['governance', 'any-child'],
  ],
  'restrict-record': [
    ['leaders', 'any-child'],
    ['governance', 'any-child'],
  ],
  'answer-request': [['governance', 'any-child']],
  'keep-or-destroy': [['governance', 'any-child']],
  'watch-access': [['governance', 'any-child']],
  'change-judging': [
    ['leaders', 'any-child'],
    ['analysts', 'any-child'],
    ['administrators', 'any-child'],
  ],
  'try-standards': [
    ['leaders', 'any-child'],
    ['quality', 'any-child'],
    ['analysts', 'any-child'],
  ],
  'import-files': [
    ['analysts', 'any-child'],
    ['administrators', 'any-child'],
  ],
  'start-demonstration': [['administrators', 'any-child']],
  'manage-people': [['administrators', 'any-child']],
  delegate: [['leaders', 'any-child']],
  'look-after-server': [['administrators', 'any-child']],
};
