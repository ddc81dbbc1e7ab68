import { findEntryType } from '../../record/entry-types.ts';
import type { SubjectRecord } from '../../record/types.ts';
import type { ExpectationLine } from './answers.ts';

/** What is to be put right, each with the entry that it is about: the one that does not show it, or from which it was to be done. */
export function withWhatToAmend(lines: readonly ExpectationLine[], { entries }: SubjectRecord): readonly ExpectationLine[] {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  return lines.map((line) => {
    const entry = line.toPutRight !== undefined ? byId.get(line.expectation.openedBy ?? '') : undefined;
    const label = entry && findEntryType(entry.type)?.label;
    return entry === undefined || label === undefined ? line : { ...line, about: { id: entry.id, label, occurred: entry.occurred } };
  });
}
