/** What every page shows in its head, and what many answers share: facts, with nothing yet put into sentences. */
import type { Day, Moment } from '../calendar/index.ts';

export interface Council {
  readonly authority: string;
  readonly name: string;
  readonly document: string;
  readonly standards: number;
}

/** What is true of the whole desk just now; every page shows it in its head. */
export interface Situation {
  /** When this is asked, in England. */
  readonly now: Moment;
  readonly children: number;
  readonly demonstration: boolean;
  readonly asOf: Day;
  /** The as-of day is today and moves with it. */
  readonly today: boolean;
  readonly alwaysInForce: boolean;
  readonly council: Council;
  readonly councils: readonly Council[];
  /** The last day for which the files taken speak, where that lies behind the as-of day; nothing is known of what came after. */
  readonly filesEnd?: Day;
  /** That day came before these standards began. */
  readonly filesEndBeforeStandards?: boolean;
  /** A job that is under way. */
  readonly job?: string;
}

export interface Named {
  readonly id: string;
  readonly name: string;
}

export interface Progress {
  readonly id: string;
  readonly doing: 'import' | 'demonstration' | 'judging' | 'comparing';
  /** 'Writing the record', 'Judging each child'. */
  readonly step: string;
  readonly done: number;
  /** Absent while it is not known. */
  readonly total?: number;
  readonly state: 'under-way' | 'finished' | 'failed';
  /** What went wrong and what to do, when failed. */
  readonly problem?: string;
}
