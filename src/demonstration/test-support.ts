import { type Day, dayOf, ENGLAND } from '../calendar/index.ts';
import { inOrder } from '../record/order.ts';
import type { Entry, Subject } from '../record/types.ts';
import { demonstrate, type DemonstrationOptions, type Household } from './demonstrate.ts';

export const AS_OF = dayOf('2026-03-31');

export function council(options: Partial<DemonstrationOptions> = {}): readonly Household[] {
  return [...demonstrate({ children: 400, seed: 'test', asOf: AS_OF, calendar: ENGLAND, ...options })];
}

export function subjectsOf(households: readonly Household[]): ReadonlyMap<string, Subject> {
  return new Map(households.flatMap(({ subjects }) => subjects.map((one) => [one.id, one] as const)));
}

/** Everybody's entries in order, each in the record of everyone it is about. */
export function recordsOf(households: readonly Household[]): ReadonlyMap<string, readonly Entry[]> {
  const records = new Map<string, Entry[]>();
  for (const { subjects } of households) for (const { id } of subjects) records.set(id, []);
  for (const { entries } of households) for (const entry of entries) for (const id of entry.subjects) records.get(id)?.push(entry);
  return new Map([...records].map(([id, entries]) => [id, inOrder(entries)]));
}

/** The middle of some numbers. */
export function median(numbers: readonly number[]): number {
  return numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length / 2)] ?? Number.NaN;
}

export function share(part: number, whole: number): number {
  return whole === 0 ? Number.NaN : part / whole;
}

export function between(low: Day, value: number, high: number): boolean {
  return value >= low && value <= high;
}
