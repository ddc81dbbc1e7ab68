/** Who has how many children today, by the allocations that still stand. */
import type { Entry } from '../record/types.ts';

/** Worker to children, from a family's entries in order. */
export function openCaseloads(entries: readonly Entry[]): ReadonlyMap<string, number> {
  const holder = new Map<string, string>();
  for (const { type, subjects, fields } of entries) {
    if (type !== 'allocation' && type !== 'allocation-ended') continue;
    for (const child of subjects.filter((id) => id !== fields['worker'])) {
      const key = `${child} ${String(fields['role'])}`;
      if (type === 'allocation') holder.set(key, String(fields['worker']));
      else holder.delete(key);
    }
  }
  const loads = new Map<string, number>();
  for (const worker of holder.values()) loads.set(worker, (loads.get(worker) ?? 0) + 1);
  return loads;
}
