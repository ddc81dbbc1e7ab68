/** What a later return says otherwise stands beside what was taken before, in its place: nothing is overwritten. */
import { createHash } from 'node:crypto';
import type { Entry } from '../../record/types.ts';
import { readRecords, sayingOtherwise, type Writer } from '../../store/index.ts';

/**
 * The entries to write: those that say something new about a known id become corrections of what stands there now. A
 * correction already taken is given again as it was, so that taking a return twice changes nothing.
 */
export async function withCorrections(
  tx: Writer,
  authority: string,
  entries: readonly Entry[],
  from: string,
): Promise<{ entries: readonly Entry[]; corrected: number }> {
  const changed = await sayingOtherwise(tx, authority, entries);
  if (changed.size === 0) return { entries, corrected: 0 };
  const subjects = [...new Set(entries.filter((entry) => changed.has(entry.id)).flatMap((entry) => entry.subjects))];
  const written = (await readRecords(tx, authority, subjects)).flatMap((record) => record.entries);
  const byId = new Map(written.map((entry) => [entry.id, entry]));
  let corrected = 0;
  const toWrite = entries.map((entry) => {
    if (!changed.has(entry.id)) return entry;
    const id = correctionId(entry);
    const before = byId.get(id);
    if (before !== undefined) return before;
    corrected += 1;
    return { ...entry, id, supersedes: latestOf(entry.id, written), reason: `Said otherwise in ${from}` };
  });
  return { entries: toWrite, corrected };
}

/** The same correction has the same id whenever it is made. */
function correctionId(entry: Entry): string {
  return `${entry.id}~${createHash('sha256').update(JSON.stringify(entry)).digest('hex').slice(0, 12)}`;
}

/** The entry that stands in the place of this one now. */
function latestOf(id: string, written: readonly Entry[]): string {
  let latest = id;
  for (
    let next = written.find((entry) => entry.supersedes === latest);
    next !== undefined;
    next = written.find((entry) => entry.supersedes === latest)
  ) {
    latest = next.id;
  }
  return latest;
}
