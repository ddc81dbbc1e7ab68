import { type Change, mayChange } from '../../access/changing-entries.ts';
import { ENTRY_FORMS } from '../../record/entry-forms/index.ts';
import type { Entry } from '../../record/types.ts';
import { mayAsWell } from '../access/allow.ts';
import type { Room } from '../room.ts';
import type { MayChange } from './answers.ts';
import { standsIn, type Versions } from './versions.ts';

/** Whether whoever asks, being shown this entry in this record, may change it, or why not. */
export async function mayChangeIt(room: Room, change: Change, entry: Entry, versions: Versions): Promise<MayChange> {
  if (!standsIn(versions, entry)) return { may: false, why: 'withdrawn' };
  if (change === 'amend' && !ENTRY_FORMS.has(entry.type)) return { may: false, why: 'no-form' };
  const { asking } = room;
  if (asking === undefined) return { may: true };
  const [first = '', ...others] = entry.subjects;
  if (!(await mayAsWell(room, 'write-record', first))) return { may: false, why: others.length === 0 ? 'no-right' : 'another-record' };
  for (const other of others) if (!(await mayAsWell(room, 'write-record', other))) return { may: false, why: 'another-record' };
  return mayChange(asking.person, change, versions.authors) ? { may: true } : { may: false, why: 'not-theirs' };
}
