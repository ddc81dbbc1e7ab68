import { type Day, isoOf } from '../calendar/index.ts';
import { getEntryType } from './entry-types.ts';
import { type Fault, within } from './fault.ts';
import { compareMoments } from './order.ts';
import type { Entry, Subject } from './types.ts';

/** What is known beside an entry, so that more of it can be checked. */
export interface Known {
  readonly subjects?: ReadonlyMap<string, Subject>;
  /** Nothing may have occurred, or been written down, after it. */
  readonly today?: Day;
}

// Work with a family may begin long before a birth, but not before the pregnancy.
const LONGEST_PREGNANCY_IN_DAYS = 300;

/** What is wrong with an entry whose members are each well formed: with its dates, its subjects, and what it replaces. */
export function faultsOfSense(entry: Entry, known: Known): readonly Fault[] {
  return [...faultsOfTime(entry, known.today), ...faultsOfCorrection(entry), ...faultsOfSubjects(entry, known.subjects ?? new Map())];
}

function faultsOfTime({ occurred, recorded }: Entry, today: Day | undefined): readonly Fault[] {
  const faults: Fault[] = [];
  if (recorded !== undefined && recorded.day < occurred.day) {
    faults.push({
      path: 'occurred',
      message: `It occurred on ${isoOf(occurred.day)} but was recorded before that, on ${isoOf(recorded.day)}. Look at both dates.`,
    });
  } else if (recorded?.minute !== undefined && occurred.minute !== undefined && compareMoments(recorded, occurred) < 0) {
    faults.push({ path: 'occurred', message: 'It was recorded earlier on the same day than it occurred. Look at both times.' });
  }
  if (today === undefined) return faults;
  if (occurred.day > today) {
    faults.push({ path: 'occurred', message: `${isoOf(occurred.day)} has not come yet. For a date still ahead, record the arrangement.` });
  }
  if (recorded !== undefined && recorded.day > today) {
    faults.push({ path: 'recorded', message: `${isoOf(recorded.day)} has not come yet. Look at the date.` });
  }
  return faults;
}

function faultsOfCorrection({ id, supersedes, strikesOut, reason, links = [] }: Entry): readonly Fault[] {
  const faults: Fault[] = [];
  if (supersedes !== undefined && strikesOut !== undefined) {
    faults.push({ path: 'strikesOut', message: 'An entry either supersedes another or strikes one out. Make two entries.' });
  }
  if (supersedes === id) faults.push({ path: 'supersedes', message: 'An entry cannot supersede itself.' });
  if (strikesOut === id) faults.push({ path: 'strikesOut', message: 'An entry cannot strike out itself.' });
  if ((supersedes !== undefined || strikesOut !== undefined) && reason === undefined) {
    faults.push({ path: 'reason', message: 'Say why the earlier entry is corrected or struck out.' });
  }
  links.forEach((link, index) => {
    if (link.to === id) faults.push({ path: within('links', index), message: 'An entry cannot be linked to itself.' });
  });
  return faults;
}

function faultsOfSubjects(entry: Entry, subjects: ReadonlyMap<string, Subject>): readonly Fault[] {
  const type = getEntryType(entry.type);
  return entry.subjects.flatMap((id, index) => {
    const subject = subjects.get(id);
    if (subject === undefined) return [];
    const faults: Fault[] = [];
    if (!type.about.includes(subject.kind)) {
      faults.push({
        path: within('subjects', index),
        message: `An entry "${type.name}" is not about a ${subject.kind}. It is about: ${type.about.join(', ')}.`,
      });
    }
    if (subject.kind === 'child' && subject.born !== undefined && entry.occurred.day < subject.born - LONGEST_PREGNANCY_IN_DAYS) {
      faults.push({
        path: 'occurred',
        message: `${isoOf(entry.occurred.day)} is long before ${id} was born, on ${isoOf(subject.born)}. Look at both dates.`,
      });
    }
    return faults;
  });
}
