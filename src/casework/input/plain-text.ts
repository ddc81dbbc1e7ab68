/** Records written as text: parsed, checked, and one for each subject however many texts spoke of it. */
import type { Fault } from '../../record/fault.ts';
import { inOrder } from '../../record/order.ts';
import { readRecordFile } from '../../record/read-record.ts';
import type { Entry, SubjectRecord } from '../../record/types.ts';
import { CaseworkError } from '../desk.ts';
import { DEEPEST, parsePlain } from './parse-plain.ts';
import { MOST_FAULTS_SHOWN } from './plain-bounds.ts';

/** A line of JSON, which is read far more quickly as that; whatever is not is read as any other text. */
export function parsedLine(text: string, place: string, line: number): unknown {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return parsePlain(text, place, line);
  }
  return isDeeper(value, DEEPEST) ? parsePlain(text, place, line) : value;
}

function isDeeper(value: unknown, than: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return than === 0 || Object.values(value).some((one) => isDeeper(one, than - 1));
}

/** The records of what was parsed. Throws CaseworkError, naming each fault, where it cannot be trusted. */
export function trusted(place: string, value: unknown): readonly SubjectRecord[] {
  const read = readRecordFile(value);
  if (read.ok) return read.records;
  const shown = read.faults.slice(0, MOST_FAULTS_SHOWN).map(faultInWords);
  const more = read.faults.length - shown.length;
  throw new CaseworkError(
    [`${place} cannot be judged until this is mended:`, ...shown, ...(more > 0 ? [`  and ${more} more like these`] : [])].join('\n'),
  );
}

function faultInWords(fault: Fault): string {
  return `  ${fault.path}: ${fault.message}`;
}

/** One record for each subject, however many files or lines spoke of it. */
export function merged(records: readonly SubjectRecord[]): readonly SubjectRecord[] {
  const bySubject = Map.groupBy(records, (record) => record.subject.id);
  return [...bySubject.values()].flatMap((parts) => {
    const [first, ...rest] = parts;
    if (first === undefined || rest.length === 0) return parts;
    const entries = inOrder(parts.flatMap((part) => part.entries));
    refuseSameIds(first.subject.id, entries);
    return [{ subject: first.subject, entries, sources: parts.flatMap((part) => part.sources) }];
  });
}

function refuseSameIds(subject: string, entries: readonly Entry[]): void {
  const seen = new Set<string>();
  for (const { id } of entries) {
    if (seen.has(id))
      throw new CaseworkError(
        `Two entries about "${subject}", in different places, have the id "${id}". Give every entry an id of its own.`,
      );
    seen.add(id);
  }
}
