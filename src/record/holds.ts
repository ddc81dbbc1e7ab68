import type { Day } from '../calendar/index.ts';
import type { Source, SubjectRecord } from './types.ts';

/**
 * Whether the record could hold entries of this type on that day and, where `field` is given, that field of them (`recorded`
 * and `by` are asked in the same way). A record with no sources could hold everything.
 */
export function isHeld(record: SubjectRecord, entryType: string, day: Day, field?: string): boolean {
  return record.sources.length === 0 || record.sources.some((source) => speaksFor(source, day) && holds(source, entryType, field));
}

/** Whether a source speaks for a day. */
export function speaksFor(source: Source, day: Day): boolean {
  return (source.from === undefined || source.from <= day) && (source.to === undefined || day <= source.to);
}

/** Whether a source can hold entries of this type and, where `field` is given, that field of them. */
export function holds(source: Source, entryType: string, field: string | undefined): boolean {
  if (source.holds === 'everything') return true;
  if (!Object.hasOwn(source.holds, entryType)) return false;
  return field === undefined || source.holds[entryType]?.includes(field) === true;
}
