/** How long a name has to wait after wrong tries: nothing at first, then a minute, twice as long each time, half an hour at most. */
import { type Account, countTry, lockUntil, noteChange } from '../store/index.ts';
import type { Reception } from './reception.ts';

const FREE_TRIES = 4;
const MOST_MINUTES = 30;

/** In minutes, after so many wrong tries in a row. */
export function waitAfter(failures: number): number {
  return failures <= FREE_TRIES ? 0 : Math.min(MOST_MINUTES, 2 ** (failures - FREE_TRIES - 1));
}

/**
 * Counts a try before it is looked at, as though it were wrong: of many at once, no more are looked at than of many in a row. Answers until
 * when this account has to wait, where it has to.
 */
export async function beginTry({ store, authority, now }: Reception, account: Account): Promise<Temporal.Instant | undefined> {
  return store.transaction(async (tx) => {
    const failures = await countTry(tx, authority, account.id, now());
    if (failures === undefined) return account.lockedUntil ?? now();
    const minutes = waitAfter(failures);
    if (minutes === 0) return undefined;
    await lockUntil(tx, authority, account.id, now().add({ minutes }));
    await noteChange(tx, authority, account.id, { what: 'locked', by: 'signing in', detail: { minutes: String(minutes) } }, now());
    return undefined;
  });
}

/** Names that nobody has wait like those that somebody has, so that nobody can tell them apart. */
export interface UnknownNames {
  beginTry(signIn: string): Temporal.Instant | undefined;
}

const MOST_REMEMBERED = 10_000;

export function unknownNames(now: () => Temporal.Instant): UnknownNames {
  const tried = new Map<string, { failures: number; until: Temporal.Instant }>();
  return {
    beginTry(signIn) {
      const before = tried.get(signIn);
      if (before !== undefined && Temporal.Instant.compare(before.until, now()) > 0) return before.until;
      const failures = (before?.failures ?? 0) + 1;
      tried.delete(signIn);
      tried.set(signIn, { failures, until: now().add({ minutes: waitAfter(failures) }) });
      const [oldest] = tried.keys();
      if (tried.size > MOST_REMEMBERED && oldest !== undefined) tried.delete(oldest);
      return undefined;
    },
  };
}
