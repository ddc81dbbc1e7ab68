/** A family of the demonstration, and the hands it passes through. */
import { ageOn, type Day } from '../calendar/index.ts';
import type { Entry, Fields, Link, Role } from '../record/types.ts';
import type { Chance } from './chance.ts';
import type { Hands } from './hands.ts';
import type { Notebook } from './notebook.ts';

export interface Child {
  readonly id: string;
  readonly name: string;
  /** For a child not yet born when the story begins, the day expected. */
  readonly born: Day;
}

export interface Family {
  readonly children: readonly [Child, ...Child[]];
  readonly notebook: Notebook;
  readonly chance: Chance;
  readonly hands: Hands;
  /** The role of the worker who works with them, and who writes unless it is said otherwise. */
  readonly lead: Role;
  /** The standards of the council that the demonstration is made for, by id; none where it is made for nobody in particular. */
  readonly standards: readonly string[];
}

export interface Noting {
  readonly by?: Role;
  readonly links?: readonly Link[];
}

/** Writes an entry about all the children of the family, by the worker who held the role on that day. */
export function note(family: Family, type: string, day: Day, fields: Fields, { by, links }: Noting = {}): Entry {
  const author = family.hands.holder(by ?? family.lead, day);
  return family.notebook.write(type, day, fields, { about: family.children.map(({ id }) => id), author, ...(links && { links }) });
}

/** One child of the family, as a family of one. */
export function alone(family: Family, child: Child, lead: Role = family.lead): Family {
  return { ...family, children: [child], lead };
}

/** Tells the same of each child, in entries of its own. */
export function each(family: Family, tell: (one: Family, child: Child) => void): void {
  for (const child of family.children) tell(alone(family, child), child);
}

/** Gives the children to a worker in a role; where somebody has them already, the next along takes over from there. */
export function allocate(family: Family, day: Day, role: Role, reason?: string): void {
  const { hands, notebook, children, chance } = family;
  const ids = children.map(({ id }) => id);
  const taken = hands.among(role, ids).length > 0;
  if (taken) writeRelease(family, day, role, ids);
  const to = taken ? hands.passOn(role, day) : hands.take(role, day, ids);
  notebook.write(
    'allocation',
    day,
    { worker: to.id, role, team: to.team, ...(reason !== undefined && { reason }) },
    { about: beside(ids, role, to.id), author: hands.holder('team-manager', day) },
  );
  if ((role === 'social-worker' || role === 'family-support-worker') && chance.happens(0.93))
    note(family, 'case-file-read', day, {}, { by: role });
}

/** Nobody in the role has these children from this day. */
export function release(family: Family, day: Day, role: Role): void {
  const ids = family.hands.among(
    role,
    family.children.map(({ id }) => id),
  );
  if (ids.length === 0) return;
  writeRelease(family, day, role, ids);
  family.hands.letGo(role, ids);
}

function writeRelease({ hands, notebook }: Family, day: Day, role: Role, ids: readonly string[]): void {
  notebook.write(
    'allocation-ended',
    day,
    { role },
    { about: beside(ids, role, hands.holder(role, day).id), author: hands.holder('team-manager', day) },
  );
}

function beside(ids: readonly string[], role: Role, workerId: string): readonly string[] {
  return CARRIES_A_CASELOAD.has(role) ? [...ids, workerId] : ids;
}

/** Reviewing officers and chairs oversee many children, and carry no caseload of their own. */
const CARRIES_A_CASELOAD: ReadonlySet<Role> = new Set([
  'social-worker',
  'early-help-practitioner',
  'personal-adviser',
  'family-support-worker',
]);

/** Completed years; below nought before the birth. */
export function age(child: Child, day: Day): number {
  return ageOn(child.born, day);
}

export function eldest({ children }: Family, day: Day): number {
  return Math.max(...children.map((child) => age(child, day)));
}
