/** Every entry type there is. A new one is a file of its own, named in its area's index. */
import { ASSESSMENT } from './entry-types/assessment/index.ts';
import { CARE } from './entry-types/care/index.ts';
import { CHILD_IN_NEED } from './entry-types/child-in-need/index.ts';
import { COURT } from './entry-types/court/index.ts';
import { EARLY_HELP } from './entry-types/early-help/index.ts';
import { FOSTERING } from './entry-types/fostering/index.ts';
import { FRONT_DOOR } from './entry-types/front-door/index.ts';
import { LEAVING_CARE } from './entry-types/leaving-care/index.ts';
import { MEETING } from './entry-types/meeting/index.ts';
import { PERMANENCE } from './entry-types/permanence/index.ts';
import { PRIVATE_FOSTERING } from './entry-types/private-fostering/index.ts';
import { PROTECTION } from './entry-types/protection/index.ts';
import { RECORD } from './entry-types/record/index.ts';
import { SUPERVISED_CONTACT } from './entry-types/supervised-contact/index.ts';
import { SUPERVISION } from './entry-types/supervision/index.ts';
import { YOUTH_JUSTICE } from './entry-types/youth-justice/index.ts';
import { didYouMean } from './nearest.ts';
import type { Area, EntryType } from './types.ts';

const BY_AREA: ReadonlyMap<Area, readonly EntryType[]> = new Map<Area, readonly EntryType[]>([
  ['front-door', FRONT_DOOR],
  ['early-help', EARLY_HELP],
  ['assessment', ASSESSMENT],
  ['child-in-need', CHILD_IN_NEED],
  ['protection', PROTECTION],
  ['care', CARE],
  ['permanence', PERMANENCE],
  ['leaving-care', LEAVING_CARE],
  ['private-fostering', PRIVATE_FOSTERING],
  ['court', COURT],
  ['meeting', MEETING],
  ['record', RECORD],
  ['fostering', FOSTERING],
  ['supervised-contact', SUPERVISED_CONTACT],
  ['youth-justice', YOUTH_JUSTICE],
  ['supervision', SUPERVISION],
]);

/** Every entry type by its name. */
export const ENTRY_TYPES: ReadonlyMap<string, EntryType> = new Map([...BY_AREA.values()].flat().map((type) => [type.name, type]));

/** The entry types of each area, areas and types both in the order of the work. */
export function entryTypesByArea(): ReadonlyMap<Area, readonly EntryType[]> {
  return BY_AREA;
}

/** The entry type of that name; throws, naming the nearest, where there is none. */
export function getEntryType(name: string): EntryType {
  const type = ENTRY_TYPES.get(name);
  if (type === undefined) {
    throw new Error(`There is no entry type ${JSON.stringify(name)}.${didYouMean(name, ENTRY_TYPES.keys())}`);
  }
  return type;
}

/** The entry type of that name, or undefined. */
export function findEntryType(name: string): EntryType | undefined {
  return ENTRY_TYPES.get(name);
}
