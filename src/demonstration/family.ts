/** A family of the demonstration and the hands it passes through. */
import { ageOn, type Day } from '../calendar/index.ts';
import type { Role } from '../record/types.ts';
import type { Chance } from './chance.ts';
import type { Notebook } from './notebook.ts';
import type { Worker, Workforce } from './workforce.ts';

export interface Child {
  readonly id: string;
  readonly name: string;
  readonly born: Day;
}

export interface Family {
  readonly index: number;
  readonly children: readonly [Child, ...Child[]];
  readonly notebook: Notebook;
  readonly chance: Chance;
  readonly workforce: Workforce;
}

/** The worker who holds a role for this family. */
export function worker(family: Family, role: Role, turn = 0): Worker {
  return family.workforce.workerFor(role, family.index, turn);
}

/** Allocates the family in a role; whoever held it before is released in their own record too. */
export function allocate(family: Family, day: Day, role: Role, turn = 0): Worker {
  const { notebook, children } = family;
  const to = worker(family, role, turn);
  if (turn > 0) release(family, day, role, turn - 1);
  for (const child of children) {
    notebook.write('allocation', day, { worker: to.id, role, team: to.team }, { about: [child.id, to.id], author: worker(family, 'team-manager') });
  }
  if (!['independent-reviewing-officer', 'child-protection-chair'].includes(role)) notebook.author = to;
  return to;
}

export function release(family: Family, day: Day, role: Role, turn = 0): void {
  for (const child of family.children) {
    family.notebook.write('allocation-ended', day, { role }, { about: [child.id, worker(family, role, turn).id], author: worker(family, 'team-manager') });
  }
}

export function age(child: Child, day: Day): number {
  return ageOn(child.born, day);
}
