/**
 * What can be done, each in a word that a policy can speak of. Those about a record are decided by who asks and how they stand to the child;
 * the others by who asks alone.
 */
export const ACTIONS = {
  'sign-in': { about: 'nobody', says: 'come in, or go out' },
  'use-own-account': { about: 'nobody', says: 'look after an account of one’s own' },
  'read-standards': { about: 'nobody', says: 'read what is expected, and compare councils' },
  'list-children': { about: 'nobody', says: 'see a list of the children one works with' },
  'follow-work': { about: 'nobody', says: 'see how far something one began has come' },
  'add-child': { about: 'nobody', says: 'add a child whom the record does not know' },
  'read-record': { about: 'record', says: 'read a child’s record' },
  'write-record': { about: 'record', says: 'write in a child’s record' },
  decide: { about: 'record', says: 'approve or refuse what somebody else has done' },
  'break-glass': { about: 'record', says: 'open a record one does not work with, for a reason and a time' },
  'see-who-looked': { about: 'record', says: 'see who has looked at a record' },
  'restrict-record': { about: 'record', says: 'name the few who may see a record' },
  'answer-request': { about: 'record', says: 'answer somebody who asks for their own record' },
  'keep-or-destroy': { about: 'record', says: 'hold a record, or review it before it is destroyed' },
  'watch-access': { about: 'nobody', says: 'see what is worth a question in who looked at what' },
  'change-judging': { about: 'nobody', says: 'choose by whose standards, and for which day, everyone is judged' },
  'try-standards': { about: 'nobody', says: 'see what other standards would change' },
  'import-files': { about: 'nobody', says: 'take files into the record' },
  'start-demonstration': { about: 'nobody', says: 'fill an empty record with invented children' },
  'manage-people': { about: 'nobody', says: 'say who works here, in which role and team' },
  delegate: { about: 'nobody', says: 'say who may decide what' },
  'look-after-server': { about: 'nobody', says: 'back up, restore, verify and keep the server in order' },
} as const satisfies Readonly<Record<string, { readonly about: 'record' | 'nobody'; readonly says: string }>>;

export type Action = keyof typeof ACTIONS;
