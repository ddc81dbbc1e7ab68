import { isoOf } from '../../calendar/index.ts';
import { meetingKind } from '../../record/codes/meeting-kinds.ts';
import type { Fields } from '../../record/types.ts';
import { familyMembers } from '../../store/index.ts';
import { CaseworkError } from '../desk.ts';
import { type EntriesWritten, type EntryAsked, writeEntries } from '../recording/write-entries.ts';
import type { Room } from '../room.ts';
import type { ArrangementAsked } from './answers.ts';

/**
 * Arranges a meeting for one child, or for brothers and sisters at once: that it is arranged, the entry that standards look for where the kind has
 * one, and an invitation for each who is asked to come. Undefined where to whoever asks there is no such child.
 */
export async function arrangeMeeting(room: Room, asked: ArrangementAsked): Promise<EntriesWritten | undefined> {
  const [first] = asked.children;
  if (first === undefined) throw new CaseworkError('Nobody was named whose meeting this is. Open the form from a child’s page.');
  const family = await familyMembers(room.whole.read, room.authority, first);
  if (asked.children.some((id) => id !== first && !family.includes(id)))
    throw new CaseworkError('These children are not of one family in this record. Arrange a meeting for each from their own page.');
  return writeEntries(room, { key: asked.key, entries: entriesFor(asked) });
}

/** The meetings of all children come first, so that invitations can be tied to them by their numbers. */
function entriesFor({ key, children, fields, more, invited, reportsFrom, reportBy }: ArrangementAsked): readonly EntryAsked[] {
  const arranged = children.map((subject): EntryAsked => ({ type: 'meeting-arranged', subject, fields }));
  const lookedFor = children.flatMap((subject) => entryLookedFor(subject, fields, more, invited));
  const invitations = children.flatMap((subject, place) =>
    invited.map((as): EntryAsked => ({
      type: 'meeting-invited',
      subject,
      fields: {
        as,
        ...(reportsFrom.includes(as) && { report: true, ...(reportBy !== undefined && { 'report-by': isoOf(reportBy) }) }),
      },
      links: [{ rel: 'of', to: `${key}.${place + 1}` }],
    })),
  );
  return [...arranged, ...lookedFor, ...invitations];
}

/** What says to the standards that the date is fixed; with another date it is said again. */
export function entryLookedFor(subject: string, fields: Fields, more: Fields, invited: readonly string[]): readonly EntryAsked[] {
  const { arranged } = meetingKind(String(fields['kind'])) ?? {};
  const date = fields['date'];
  if (arranged === undefined || date === undefined) return [];
  const said = { ...more, ...arranged.fields, date, ...(invited.length > 0 && { invited }) };
  return [{ type: arranged.type, subject, fields: said }];
}
