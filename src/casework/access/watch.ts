import { subjectsByIds, watched, type Watched } from '../../store/index.ts';
import type { Room } from '../room.ts';
import { allow } from './allow.ts';

export interface WatchLine extends Watched {
  /** The child by name, where it is about one and whoever asks may know of them. */
  readonly child?: string;
}

/** What may be worth a question in who looked at what in so many days. */
export async function watch(room: Room, days: number): Promise<readonly WatchLine[]> {
  await allow(room, 'watch-access');
  const found = await watched(room.whole.read, room.authority, Temporal.Now.instant().subtract({ hours: 24 * days }));
  const subjects = await subjectsByIds(
    room.store.read,
    room.authority,
    found.flatMap(({ subject }) => subject ?? []),
  );
  const names = new Map(subjects.map(({ id, name }) => [id, name ?? id]));
  return found.map((line) => {
    const { subject, ...rest } = line;
    const child = subject === undefined ? undefined : names.get(subject);
    return child === undefined ? rest : { ...line, child };
  });
}
