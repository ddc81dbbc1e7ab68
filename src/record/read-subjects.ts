import { MOST_FAULTS, MOST_SUBJECTS_IN_A_FILE } from './bounds.ts';
import { readDay } from './check-moment.ts';
import { idAsWritten, readId, readName } from './check-text.ts';
import { type Fault, isObject, type Read, shown, within } from './fault.ts';
import { didYouMean } from './nearest.ts';
import { quoted } from './plain-text.ts';
import { type Subject, SUBJECT_KINDS, type SubjectKind } from './types.ts';

const KEYS = ['id', 'kind', 'name', 'born', 'expected'];

/** The subjects of a file, by id. One without a kind is a child. Faults are added to `faults`, located under `subjects`. */
export function readSubjects(given: unknown, faults: Fault[]): ReadonlyMap<string, Subject> {
  const subjects = new Map<string, Subject>();
  if (!Array.isArray(given) || given.length === 0 || given.length > MOST_SUBJECTS_IN_A_FILE) {
    faults.push({
      path: 'subjects',
      message: 'Expected a list of the people the record is about, with at least one: subjects: [{ id: c1, kind: child }].',
    });
    return subjects;
  }
  given.forEach((one: unknown, index) => {
    if (faults.length >= MOST_FAULTS) return;
    const path = within('subjects', index);
    const subject = readSubject(one, path, faults);
    if (subject === undefined) return;
    if (subjects.has(subject.id)) faults.push({ path, message: `Two subjects have the id "${subject.id}". Give each its own.` });
    subjects.set(subject.id, subject);
  });
  return subjects;
}

function readSubject(given: unknown, path: string, faults: Fault[]): Subject | undefined {
  if (!isObject(given)) {
    faults.push({ path, message: `Expected a subject such as { id: c1, kind: child }, but found ${shown(given)}.` });
    return undefined;
  }
  for (const key of Object.keys(given).slice(0, MOST_FAULTS)) {
    if (!KEYS.includes(key))
      faults.push({
        path: within(path, key),
        message: `A subject has no ${quoted(key)}.${didYouMean(key, KEYS) || ` It has: ${KEYS.join(', ')}.`}`,
      });
  }
  const take = <T>(key: string, read: (value: unknown) => Read<T>): T | undefined => {
    const value = given[key] ?? undefined;
    if (value === undefined) return undefined;
    const taken = read(value);
    if ('value' in taken) return taken.value;
    faults.push({ path: within(path, key), message: taken.wrong });
    return undefined;
  };
  if (given['id'] === undefined) faults.push({ path: within(path, 'id'), message: 'A subject needs an "id".' });
  const id = take('id', (value) => readId(idAsWritten(value)));
  const kind = take('kind', readKind) ?? 'child';
  const name = take('name', readName);
  const born = take('born', readDay);
  const expected = take('expected', readDay);
  if (id === undefined) return undefined;
  return {
    id,
    kind,
    ...(name !== undefined && { name }),
    ...(born !== undefined && { born }),
    ...(expected !== undefined && { expected }),
  };
}

function readKind(given: unknown): Read<SubjectKind> {
  const kind = SUBJECT_KINDS.find((one) => one === given);
  return kind === undefined
    ? { wrong: `${shown(given)} is not a kind of subject. Use one of: ${SUBJECT_KINDS.join(', ')}.` }
    : { value: kind };
}
