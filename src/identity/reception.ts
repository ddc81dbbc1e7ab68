import type { Day } from '../calendar/index.ts';
import type { Store } from '../store/index.ts';
import type { SessionLimits } from './bounds.ts';
import type { Secret } from './secret.ts';

/** What everything about people and signing in works with. */
export interface Reception {
  readonly store: Store;
  /** The council whose people these are; its id in the store. */
  readonly authority: string;
  readonly secret: Secret;
  readonly limits: SessionLimits;
  now(): Temporal.Instant;
  /** Today in England. */
  today(): Day;
}
