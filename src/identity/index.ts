/** People, their accounts, and how they come in. */
export { IdentityError } from './errors.ts';
export { type Identity, type IdentityOptions, openIdentity } from './identity.ts';
export type { OpenIdSettings } from './open-id/council-sign-in.ts';
export type { PersonAnswer } from './people/read-people.ts';
export { personOf } from './person-of.ts';
export type { Problems } from './problems.ts';
export { maySetUp } from './second-factor/second-factor.ts';
export type { SignedIn } from './sessions.ts';
