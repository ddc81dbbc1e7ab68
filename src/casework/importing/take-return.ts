/** Takes a return into the record: all of it or nothing, and the same content only once. */
import { randomUUID } from 'node:crypto';
import { type Chosen, type Preview, readExchange, type Sink, sourceOf } from '../../exchange/index.ts';
import type { Entry, Source, Subject } from '../../record/types.ts';
import {
  appendEntries,
  findAuthority,
  findBatch,
  leaveBatch,
  noteJudged,
  prepareBatch,
  saveSources,
  saveSubjects,
  takeBatch,
  UncertainError,
  type Writer,
} from '../../store/index.ts';
import { withCorrections } from './corrections.ts';
import { CaseworkError } from '../desk.ts';
import type { Tell } from '../jobs.ts';
import { persist } from './persist.ts';
import type { Room } from '../room.ts';

export interface Taken {
  /** False where the same content had been taken before and nothing was changed. */
  readonly isNew: boolean;
  readonly added: number;
  readonly alreadyThere: number;
  /** Entries that correct what an earlier return said. */
  readonly corrected: number;
}

const SUBJECTS_AT_ONCE = 200;

/**
 * Takes what was read in `read` from the same files. Throws CaseworkError where the record is the demonstration's, or the files
 * have changed since they were read; nothing has been taken then.
 */
export async function takeReturn(
  room: Pick<Room, 'store' | 'authority' | 'today'>,
  chosen: Chosen,
  read: Preview,
  tell: Tell,
): Promise<Taken> {
  await refuseBesideInvented(room);
  const id = randomUUID();
  const source = sourceOf(read.form, read);
  const { name, form, fingerprint, children, counts } = read;
  await room.store.transaction((tx) =>
    prepareBatch(tx, room.authority, { id, fingerprint, name, kind: form, preview: { children, counts }, source }),
  );
  let written: Written | undefined;
  try {
    const taking = await takeBatch(room.store, room.authority, id, 'import', async (tx) => {
      // Until everyone has been judged with what is taken here, nobody's answer passes for the latest.
      await noteJudged(tx, room.authority);
      written = await writeReturn(tx, { room, chosen, read, source, batch: id, tell });
      return written;
    });
    if (taking.taken) return { isNew: true, ...taking.result };
    await leave(room, id);
    return { isNew: false, added: 0, alreadyThere: 0, corrected: 0 };
  } catch (error) {
    if (error instanceof UncertainError && written !== undefined && (await wasTaken(room, id))) return { isNew: true, ...written };
    // What was kept aside and cannot be removed now goes with a later batch; why it was not taken matters more.
    await leave(room, id).catch(() => undefined);
    throw error;
  }
}

async function wasTaken({ store, authority }: Pick<Room, 'store' | 'authority'>, batch: string): Promise<boolean> {
  return (await persist(() => findBatch(store.read, authority, batch)))?.state === 'taken';
}

async function refuseBesideInvented({ store, authority }: Pick<Room, 'store' | 'authority'>): Promise<void> {
  if ((await findAuthority(store.read, authority))?.demonstration !== true) return;
  throw new CaseworkError(
    'This record holds the demonstration council, and real children are never mixed with invented ones. Start Sightline with another data folder (SIGHTLINE_DATA) to use your own files.',
  );
}

function leave({ store, authority }: Pick<Room, 'store' | 'authority'>, batch: string): Promise<void> {
  return store.transaction((tx) => leaveBatch(tx, authority, batch));
}

interface Written extends Omit<Taken, 'isNew'> {
  readonly counts: Preview['counts'];
}

interface Writing {
  readonly room: Pick<Room, 'authority' | 'today'>;
  readonly chosen: Chosen;
  readonly read: Preview;
  readonly source: Source;
  readonly batch: string;
  readonly tell: Tell;
}

async function writeReturn(tx: Writer, { room, chosen, read, source, batch, tell }: Writing): Promise<Written> {
  const { authority } = room;
  const sums = { added: 0, alreadyThere: 0, corrected: 0 };
  let subjects: Subject[] = [];
  let entries: Entry[] = [];
  let children = 0;
  const write = async (): Promise<void> => {
    if (subjects.length === 0) return;
    await saveSubjects(tx, authority, subjects, batch);
    const { entries: toWrite, corrected } = await withCorrections(tx, authority, entries, read.name);
    const { added, alreadyThere } = await appendEntries(tx, authority, toWrite, batch);
    await saveSources(
      tx,
      authority,
      subjects.map((subject) => ({ subject: subject.id, source })),
      batch,
    );
    sums.added += added;
    sums.alreadyThere += alreadyThere;
    sums.corrected += corrected;
    [subjects, entries] = [[], []];
  };
  const sink: Sink = {
    subject: async (subject) => {
      if (subjects.length === SUBJECTS_AT_ONCE) await write();
      subjects.push(subject);
      children += 1;
      if (children % SUBJECTS_AT_ONCE === 0) tell('Writing the record', children, read.children);
    },
    entry: (entry) => void entries.push(entry),
  };
  const again = await readExchange(chosen, sink, { today: room.today(), name: read.name });
  if (again.stopped || again.fingerprint !== read.fingerprint)
    throw new CaseworkError('The files changed after they were looked at, so nothing was taken. Choose them again.');
  await write();
  return { ...sums, counts: read.counts };
}
