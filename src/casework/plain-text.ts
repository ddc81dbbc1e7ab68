/** Records written as text: parsed, checked, and one for each subject however many texts spoke of it. */
import { load, YAMLException } from 'js-yaml';
import type { Fault } from '../record/fault.ts';
import { readRecordFile } from '../record/read-record.ts';
import type { SubjectRecord } from '../record/types.ts';
import { CaseworkError } from './desk.ts';

const MOST_FAULTS_SHOWN = 40;

/** What a text says, as JSON where it is that, as YAML otherwise. Throws CaseworkError, naming the place, where it is neither. */
export function parsed(place: string, text: string): unknown {
  try {
    return load(text, { maxAliases: 100 });
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    throw new CaseworkError(`${place} is not YAML or JSON that can be read: ${error.message}`);
  }
}

/** A line of JSON, which is read far more quickly as that; whatever is not is read as any other text. */
export function parsedLine(place: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return parsed(place, text);
  }
}

/** The records of what was parsed. Throws CaseworkError, naming each fault, where it cannot be trusted. */
export function trusted(place: string, value: unknown): readonly SubjectRecord[] {
  const read = readRecordFile(value);
  if (!read.ok)
    throw new CaseworkError(
      `${place} cannot be judged until this is mended:\n${read.faults.slice(0, MOST_FAULTS_SHOWN).map(faultInWords).join('\n')}`,
    );
  return read.records;
}

function faultInWords(fault: Fault): string {
  return `  ${fault.path}: ${fault.message}`;
}

/** One record for each subject, however many files or lines spoke of it. */
export function merged(records: readonly SubjectRecord[]): readonly SubjectRecord[] {
  const bySubject = Map.groupBy(records, (record) => record.subject.id);
  return [...bySubject.values()]
    .map((parts) => {
      const [first, ...rest] = parts;
      if (first === undefined || rest.length === 0) return parts;
      return [{ subject: first.subject, entries: parts.flatMap((part) => part.entries), sources: parts.flatMap((part) => part.sources) }];
    })
    .flat();
}
