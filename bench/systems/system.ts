/** What each system that judges is, so that all are asked in the same way and timed in the same places. */
import type { Day, WorkingCalendar } from '../../src/calendar/index.ts';
import type { SubjectRecord } from '../../src/record/types.ts';
import type { Answer } from '../answers.ts';

export interface System {
  /** Whether it is given a batch of children at a time, and forgets it; a database is given the whole council at once. */
  readonly inBatches: boolean;
  /** Reads, loads, indexes and compiles: all that is done before the question is asked. */
  prepare(records: Iterable<SubjectRecord>): Promise<Prepared>;
  /** How the system is set up, where there was a choice. */
  readonly settings?: Readonly<Record<string, string>>;
  /** The most memory that a process of its own beside ours has held, in bytes. */
  peakMemory?(): Promise<number | undefined>;
  /** Seconds of processor that a process of its own beside ours has used so far. */
  processorSeconds?(): Promise<number | undefined>;
  close(): Promise<void>;
}

export interface Prepared {
  /** Judges everything that was prepared. */
  run(): Promise<Answered>;
  /** Forgets the answers, so that it can be asked again; a system that keeps none has nothing to forget. */
  forget?(): Promise<void>;
  close(): Promise<void>;
}

export interface Answered {
  readonly expectations: number;
  /** Every answer, in any order; asked for after the time has been taken. */
  answers(): Iterable<Answer> | AsyncIterable<Answer>;
}

export interface Asked {
  readonly asOf: Day;
  readonly calendar: WorkingCalendar;
}
