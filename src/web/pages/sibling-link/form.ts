import { COMMON_PARENTS, SIBLING_KINDS } from '../../../casework/index.ts';
import { choice } from '../../../record/declare.ts';

/** Names of what the form sends. */
export const NAMES = { key: 'key', find: 'find', other: 'other', kind: 'kind', through: 'through', here: 'here', there: 'there' } as const;

/** Nobody of those who are there already. */
export const SOMEBODY_NEW = 'new';

const KINDS = Object.fromEntries(Object.entries(SIBLING_KINDS).map(([kind, { label }]) => [kind, label]));

/** The questions of the form. Which parent is asked only of a half-brother or half-sister. */
export const QUESTIONS = {
  kind: choice('How are they related?', KINDS, 'What you have been told, or seen on paper. It can be changed later.'),
  through: choice(
    'Which parent have they in common?',
    COMMON_PARENTS,
    'In each record it is drawn from whoever is their mother or father there.',
  ),
};
