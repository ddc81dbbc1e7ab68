import { SIGN_IN_TRIES_A_MINUTE } from '../bounds.ts';

/** For every form that somebody could guess by: so many from one address, besides how often each account can be tried. */
export const FEW_TRIES = { rateLimit: { max: SIGN_IN_TRIES_A_MINUTE, timeWindow: '1 minute' } };
