/** Who may come in, and as whom. */
export { type Account } from './account-row.ts';
export {
  accountById,
  accountByOpenId,
  accountBySignIn,
  addAccount,
  hasAccounts,
  type NewAccount,
  setCode,
  setLeft,
  setPassword,
  setPostcode,
  strengthenPassword,
  tieToOpenId,
} from './accounts.ts';
export { type AllocatedChild, childrenAllocatedTo, countAllocatedTo, findWorker, workersOnRecord } from './allocated.ts';
export { type AccountChange, changesOf, type ChangeToAccount, noteChange } from './changes.ts';
export { addCover, type Cover, coversOf, endCover, type NamedCover } from './covers.ts';
export { setFactor, takeRecoveryCode, takeStep, withdrawFactor } from './factors.ts';
export { holdDemonstration } from './only-invented.ts';
export { personasFound, type PersonaFound } from './personas.ts';
export { type Listed, listPeople, standsOn } from './person-row.ts';
export { endRole, giveRole, type RoleHeld, rolesOf } from './roles.ts';
export {
  accountOfToken,
  addSession,
  endSession,
  endSessionsOf,
  forgetSessions,
  seenAgain,
  type Session,
  sessionGoingOn,
  sessionsGoingOn,
} from './sessions.ts';
export { countTry, lockUntil, tryWasRight } from './tries.ts';
