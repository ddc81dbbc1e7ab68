import { writeEntries } from '../recording/write-entries.ts';
import type { Room } from '../room.ts';
import type { GuidedSaved, GuidedSent } from './answers.ts';
import { entriesOf } from './entries-of.ts';
import { guided } from './guided.ts';

/** Writes a guided page in the record, all of it or nothing; undefined where there is no such child to whoever asks. */
export async function saveGuided(room: Room, { key, child, tool, on, parts }: GuidedSent): Promise<GuidedSaved | undefined> {
  const made = `${key}.1`;
  // Sent twice, it must not follow itself: the same is asked both times.
  const before = tool === 'map' ? (await guided(room, child))?.mappings.findLast(({ id }) => id !== made)?.id : undefined;
  const asked = entriesOf(tool, parts, { first: made, ...(before !== undefined && { before }) });
  if (asked.length === 0) return { saved: false, why: 'nothing said' };
  const occurred = on === room.today() ? {} : { occurred: { day: on } };
  const written = await writeEntries(room, {
    key,
    entries: asked.map(({ part: _part, ...entry }) => ({ ...entry, ...occurred, subject: child })),
  });
  if (written === undefined) return undefined;
  if (written.saved) return { saved: true, made };
  if ('why' in written) return { saved: false, why: written.why };
  return {
    saved: false,
    faults: written.faults.map(({ entry, path, message }) => {
      const part = asked[entry]?.part;
      const field = path.startsWith('fields.') ? path.slice('fields.'.length) : undefined;
      return { message, ...(field !== undefined && part !== undefined && { part, field }) };
    }),
  };
}
