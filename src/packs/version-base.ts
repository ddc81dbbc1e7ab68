import type { VersionBase } from '../engine/standard.ts';
import { ROLES } from '../record/types.ts';
import { acceptDay, acceptWhole, acceptWord, needed, under } from './accept.ts';
import { type Own, readCondition } from './condition.ts';
import type { MapNode } from './node.ts';
import { fault, type Reading } from './reading.ts';
import { readNamingType, readVariedBy } from './varied-by.ts';

/** The keys that every shape shares. */
export const BASE_KEYS = ['from', 'to', 'shape', 'applies', 'warn', 'owner', 'varied-by', 'excused-by'] as const;

const USUAL_WARNING = 5;
export const LONGEST_WARNING = 60;

/** Reads what every shape shares; `own` is what the condition under `applies` may ask about. */
export function readVersionBase(map: MapNode, own: Own, r: Reading): VersionBase {
  const from = needed(map, 'from', 'the version', 'Write the day it starts: `from: 2025-03-28`.', r);
  const to = under(map, 'to');
  const applies = under(map, 'applies');
  const warn = under(map, 'warn');
  const owner = under(map, 'owner');
  const role = owner && acceptWord(owner, 'role', ROLES, r);
  const variedBy = under(map, 'varied-by');
  const excusedBy = under(map, 'excused-by');
  const base = {
    from: from === undefined ? 0 : acceptDay(from, '`from`', r),
    ...(to && { to: acceptDay(to, '`to`', r) }),
    ...(applies && { applies: readCondition(applies, own, r) }),
    warn: warn === undefined ? USUAL_WARNING : acceptWhole(warn, '`warn`, in working days,', 0, LONGEST_WARNING, r),
    ...(role && { owner: role }),
    ...(variedBy && { variedBy: readVariedBy(variedBy, r) }),
    excusedBy: excusedBy === undefined ? 'exception-recorded' : readNamingType(excusedBy, r),
  };
  if (to !== undefined && base.to !== undefined && base.to < base.from) {
    fault(r, to.place, 'The version ends before it starts.', 'Put the last day of the version under `to`.');
  }
  return base;
}
