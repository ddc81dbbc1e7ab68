/** Names that could belong to nobody: everyone in the demonstration is invented, and plainly so. */
import type { Chance } from './chance.ts';
import { CARERS, CHILDREN, FAMILIES, WORKER_FAMILIES, WORKERS } from './name-lists.ts';

export function familyName(index: number): string {
  return numbered(FAMILIES[index % FAMILIES.length] ?? FAMILIES[0], Math.floor(index / FAMILIES.length));
}

/** Given names for the children of one family, all different. */
export function givenNames(chance: Chance, n: number): string[] {
  const names = new Set<string>();
  while (names.size < n) names.add(chance.pick(CHILDREN));
  return [...names];
}

/** Foster carers go by the name of their house. */
export function carerName(index: number): string {
  return numbered(`${CARERS[index % CARERS.length] ?? CARERS[0]} House`, Math.floor(index / CARERS.length));
}

/** People who would like to foster, known by something in the kitchen until they are approved. */
export function prospectiveName(index: number): string {
  return numbered(`${CARERS[index % CARERS.length] ?? CARERS[0]} enquirers`, Math.floor(index / CARERS.length));
}

export function workerName(index: number): string {
  const given = WORKERS[index % WORKERS.length] ?? WORKERS[0];
  const family = WORKER_FAMILIES[(Math.floor(index / WORKERS.length) + index) % WORKER_FAMILIES.length] ?? WORKER_FAMILIES[0];
  return numbered(`${given} ${family}`, Math.floor(index / (WORKERS.length * WORKER_FAMILIES.length)));
}

/** After a list has been used up, its names go round again with a number, so that people can be told apart. */
function numbered(name: string, round: number): string {
  return round === 0 ? name : `${name} ${round + 1}`;
}
