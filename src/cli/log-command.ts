import { randomUUID } from 'node:crypto';
import { userInfo } from 'node:os';
import { COMMANDS } from '../access/doors.ts';
import { authorities, logAccess, openStore, type Store, type Urls } from '../store/index.ts';

/** Adds to the log of who looked that a command was run over the record, and by which user of this machine. */
export async function logCommand(store: Store, name = process.argv[2] ?? ''): Promise<void> {
  const event = COMMANDS[name]?.event ?? 'server-tended';
  const [authority] = await authorities(store.read);
  if (authority === undefined || event === 'none') return;
  const line = { account: `command line, ${userInfo().username}`, request: randomUUID(), door: `sightline ${name}`, event };
  await logAccess(store.read, authority.id, [{ ...line, outcome: 'allowed' }]);
}

/** The same over a database that was opened for something else than its records, as a backup opens it. */
export async function logCommandAt(urls: Urls): Promise<void> {
  const store = openStore({ url: urls.migration, connections: 1 });
  try {
    await logCommand(store);
  } finally {
    await store.close();
  }
}
