import { getEntryType } from '../../record/entry-types.ts';
import type { Entry } from '../../record/types.ts';
import type { Known } from '../child/entry-lines.ts';
import type { Told } from './answers.ts';

/** Who wrote an entry that a fact rests on, and when. */
export function toldBy({ id, type, occurred, recorded, by, role }: Entry, known: Known): Told {
  return {
    entry: id,
    label: getEntryType(type).label,
    occurred,
    ...(recorded !== undefined && { recorded }),
    ...(by !== undefined && { by: known.workerName(by) }),
    ...(role !== undefined && { role: known.roleName(role) }),
  };
}
