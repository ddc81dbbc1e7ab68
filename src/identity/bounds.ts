/** How much may be given, and how long things last. */
export const LONGEST_EMAIL = 254;
export const SHORTEST_PASSWORD = 12;
export const LONGEST_PASSWORD = 128;
export const RECOVERY_CODES = 10;
export const MOST_PEOPLE_SHOWN = 500;
export const MOST_WORKERS_OFFERED = 2_000;
export const MOST_CHILDREN_SHOWN = 500;
export const MOST_CHANGES_SHOWN = 50;

/** A code to choose a password with is good for so many days. */
export const DAYS_OF_A_CODE = 7;
/** A session that ran out so many days ago is of no more use to anyone. */
export const DAYS_OF_AN_ENDED_SESSION = 30;

/** For so long after signing in, somebody may change how they come in without proving again who they are. */
export const MINUTES_AFTER_SIGNING_IN = 15;

/** How long somebody stays signed in. */
export interface SessionLimits {
  /** From when they signed in. */
  readonly hours: number;
  /** Without asking for anything. */
  readonly idleMinutes: number;
}
export const SESSION_LIMITS: SessionLimits = { hours: 12, idleMinutes: 30 };
