import {
  appendEntries,
  type Authority,
  goOnAsSystem,
  holdJudging,
  keepRecording,
  type Recording as KeptRecording,
  saveSources,
  saveSubjects,
  type Writer,
} from '../../store/index.ts';
import type { Day } from '../../calendar/index.ts';
import { getEntryType } from '../../record/entry-types.ts';
import type { Entry, Role, Source } from '../../record/types.ts';
import { judgeThese } from '../judging/judging.ts';
import { judgingBy } from '../judging/judging-now.ts';
import type { Room } from '../room.ts';

/** Who did it: someone known, or someone new with the name to be known by. */
export interface Author {
  readonly id: string;
  readonly role: Role;
  readonly name?: string;
}

/** What a form that was saved here becomes. */
export interface ToWrite {
  /** Given with the form: the same form sent twice is one. */
  readonly key: string;
  /** The same for the same answers. */
  readonly fingerprint: string;
  /** What was asked for; an entry may be of another type, where the answer was another. */
  readonly type: string;
  readonly author: Author;
  readonly entries: readonly Entry[];
  /** Whose record comes from files that do not speak for entries like these from their day on. */
  readonly notHeld: readonly string[];
}

/**
 * Writes what a form became and judges those records anew. Where a form with this key was saved before nothing is written, and what was noted
 * then is answered. `first` is done once it is known that this form is new, before anything of it is in the record.
 */
export async function writeOnce(
  room: Room,
  tx: Writer,
  writing: ToWrite,
  first: () => Promise<void> = async () => undefined,
): Promise<KeptRecording | undefined> {
  const { key, fingerprint, type, author, entries } = writing;
  // Before any record is locked, in the order that midnight takes them: otherwise each could wait for the other.
  const authority = await holdJudging(tx, room.authority);
  const before = await keepRecording(tx, room.authority, {
    key,
    fingerprint,
    type,
    author: author.id,
    role: author.role,
    entries: entries.map(({ id, subjects }) => ({ subject: subjects[0] ?? '', entry: id })),
  });
  if (before !== undefined) return before;
  await first();
  await write(room, tx, writing, authority);
  return undefined;
}

async function write(
  room: Room,
  tx: Writer,
  { author: { id, name }, entries, notHeld }: ToWrite,
  authority: Authority | undefined,
): Promise<void> {
  const subjects = entries.flatMap((entry) => entry.subjects);
  await appendEntries(tx, room.authority, entries);
  // What was written is theirs; what follows from it reaches further than they may see.
  await goOnAsSystem(tx);
  if (name !== undefined) await saveSubjects(tx, room.authority, [{ id, kind: 'worker', name }]);
  await saveSources(
    tx,
    room.authority,
    entries
      .filter(isNews)
      .flatMap(({ type, occurred, subjects: about }) =>
        about.filter((subject) => notHeld.includes(subject)).map((subject) => ({ subject, source: sourceFrom(type, occurred.day) })),
      ),
  );
  await judgeThese(tx, judgingBy(room, authority), name === undefined ? subjects : [...subjects, id]);
}

/** Putting right what a file said is no sign that such entries are written here from that day on. */
export function isNews({ supersedes, strikesOut }: Entry): boolean {
  return supersedes === undefined && strikesOut === undefined;
}

/** From the first entry of a type written here, this is where entries of that type are looked for. */
function sourceFrom(type: string, from: Day): Source {
  const fields = Object.keys(getEntryType(type).fields);
  return { name: 'Recorded in Sightline', holds: { [type]: [...fields, 'recorded', 'by', 'time'] }, from };
}
