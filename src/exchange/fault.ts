/** Something wrong in a file: where it is, what follows from it, and what to do. */

/** `stops`: the file cannot be taken. `skips`: one fact is left out. `note`: taken as written, worth knowing. */
export type Severity = 'stops' | 'skips' | 'note';

export interface Place {
  readonly file: string;
  /** Counted from 1. */
  readonly line?: number;
  /** A column number in XML and text; the heading in a table. */
  readonly column?: number | string;
  /** The child's id as the file writes it. */
  readonly child?: string;
}

export interface Fault extends Place {
  readonly severity: Severity;
  /** What to do about it, so that faults mended the same way stand together: one of `FAULT_GROUPS`. */
  readonly group: string;
  /** What is wrong, in a sentence. */
  readonly message: string;
  /** What to do next, in a sentence. */
  readonly mend: string;
}

const FAULT_GROUPS = {
  file: 'Choose another file',
  encoding: 'Save the file as UTF-8',
  broken: 'Mend the file',
  headings: 'Mend the headings',
  dates: 'Correct dates that cannot be read',
  order: 'Check dates that cannot be right',
  codes: 'Correct the codes',
  children: 'Check who the child is',
  missing: 'Fill in what is missing',
  known: 'Know what was left as it is',
} as const;
export type FaultGroup = keyof typeof FAULT_GROUPS;

export interface FaultLog {
  add(severity: Severity, group: FaultGroup, place: Place, message: string, mend: string): void;
  /** The faults kept, in the order they were found. */
  kept(): readonly Fault[];
  countsByGroup(): Readonly<Record<string, number>>;
  countsBySeverity(): Readonly<Record<Severity, number>>;
}

/** Counts every fault and keeps up to `keep` of them; notes may fill no more than half, so that they never crowd out the rest. */
export function faultLog(keep: number): FaultLog {
  const kept: Fault[] = [];
  const byGroup: Record<string, number> = {};
  const bySeverity: Record<Severity, number> = { stops: 0, skips: 0, note: 0 };
  return {
    add(severity, key, place, message, mend) {
      const group = FAULT_GROUPS[key];
      byGroup[group] = (byGroup[group] ?? 0) + 1;
      bySeverity[severity] += 1;
      const room = severity === 'note' ? keep / 2 : keep;
      if (kept.length < room || severity === 'stops') kept.push({ severity, group, ...place, message, mend });
    },
    kept: () => kept,
    countsByGroup: () => byGroup,
    countsBySeverity: () => bySeverity,
  };
}

/** Thrown inside this room where a file cannot be read further; the reader turns it into a fault that stops. Never leaves the room. */
export class Unreadable extends Error {
  override readonly name = 'Unreadable';
  readonly group: FaultGroup;
  readonly mend: string;
  readonly line: number | undefined;
  readonly column: number | undefined;
  /** Where it is not the file being read. */
  readonly file: string | undefined;

  constructor(group: FaultGroup, message: string, mend: string, at: { file?: string; line?: number; column?: number } = {}) {
    super(message);
    this.group = group;
    this.mend = mend;
    this.line = at.line;
    this.column = at.column;
    this.file = at.file;
  }
}

/** Does the work, and answers what stopped it where a file could not be read further. */
export async function whatStopped(work: () => Promise<void>): Promise<Unreadable | undefined> {
  try {
    await work();
    return undefined;
  } catch (error) {
    if (error instanceof Unreadable) return error;
    throw error;
  }
}

/** Writes an `Unreadable` into the log as a fault that stops; throws anything else onwards. */
export function logUnreadable(error: unknown, file: string, faults: FaultLog): void {
  if (!(error instanceof Unreadable)) throw error;
  const { line, column } = error;
  faults.add(
    'stops',
    error.group,
    { file: error.file ?? file, ...(line !== undefined && { line }), ...(column !== undefined && { column }) },
    error.message,
    error.mend,
  );
}
