/** What reading a file comes to: shown before anything is taken, and kept beside what was taken. */
import type { Day } from '../calendar/index.ts';
import type { Entry, Subject } from '../record/types.ts';
import type { Fault, Severity } from './fault.ts';

export type Form = 'cin' | 's903';

/** Where what is read goes. A child's subject comes before that child's entries, and a child's entries come together. */
export interface Sink {
  subject(subject: Subject): void | Promise<void>;
  entry(entry: Entry): void | Promise<void>;
}

export interface ReadOptions {
  /** No fact after this day is believed. */
  readonly today: Day;
  /** How the file or folder is called by the person who chose it; its own name where absent. */
  readonly name?: string;
  /** For a looked after return, the year in which its collection year ends (2026 for April 2025 to March 2026); worked out where absent. */
  readonly year?: number;
  /** How many faults to keep in full (2,000 where absent); all are counted. */
  readonly keepFaults?: number;
  /** How many bytes the file or files may come to (2 GiB where absent). */
  readonly maxBytes?: number;
  /** How many table rows a looked after return may hold (3,000,000 where absent): its rows are held in memory to bring each child's together. */
  readonly maxRows?: number;
}

export interface Preview {
  readonly form: Form;
  /** The year the return's collection year ends in. */
  readonly year?: number;
  readonly name: string;
  /** Three digits, where the form says whose return it is. */
  readonly authorityCode?: string;
  readonly children: number;
  /** Entry type to how many there are. */
  readonly counts: Readonly<Record<string, number>>;
  /** The first and last day on which an entry occurred. */
  readonly earliest?: Day;
  readonly latest?: Day;
  /** The days for which the return speaks. */
  readonly from?: Day;
  readonly to?: Day;
  /** The tables of a looked after return that were read. */
  readonly tables: readonly string[];
  readonly faults: readonly Fault[];
  /** Every fault, kept or not, by what to do about it. */
  readonly faultCounts: Readonly<Record<string, number>>;
  readonly severityCounts: Readonly<Record<Severity, number>>;
  /** What this form cannot tell, in plain words. */
  readonly cannotHold: readonly string[];
  /** SHA-256 of the content, whatever the files are called. */
  readonly fingerprint: string;
  /** The file cannot be taken; the faults that stop say why. */
  readonly stopped: boolean;
}

/** Counts what goes by on its way to the sink. */
export interface Tally {
  readonly sink: Sink;
  children(): number;
  counts(): Readonly<Record<string, number>>;
  span(): { earliest?: Day; latest?: Day };
}

/** A sink that counts, in front of another. */
export function tallyOf(onward: Sink): Tally {
  let children = 0;
  let earliest = Infinity;
  let latest = -Infinity;
  const counts: Record<string, number> = {};
  const sink: Sink = {
    subject(subject) {
      children += 1;
      return onward.subject(subject);
    },
    entry(entry) {
      counts[entry.type] = (counts[entry.type] ?? 0) + 1;
      earliest = Math.min(earliest, entry.occurred.day);
      latest = Math.max(latest, entry.occurred.day);
      return onward.entry(entry);
    },
  };
  return { sink, children: () => children, counts: () => counts, span: () => (latest < earliest ? {} : { earliest, latest }) };
}
