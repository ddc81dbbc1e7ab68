/** What casework answers about a council's scheme of delegation. */
import type { Day } from '../../calendar/index.ts';
import type { Citation } from '../standards/citing.ts';

export interface DelegationAnswer {
  /** Everything that the standards ask somebody to decide, and who may. */
  readonly decisions: readonly DecisionDelegated[];
  /** The council's own lines, the latest first. */
  readonly lines: readonly LineShown[];
  readonly choices: DelegationChoices;
  readonly today: Day;
}

export interface DecisionDelegated {
  readonly standard: string;
  readonly title: string;
  /** What the decision becomes: 'Assessment decision'. */
  readonly entry: string;
  readonly cited: Citation;
  readonly ifSilent: boolean;
  /** Who decides for children of any team, then who does for those of certain teams. More than one that says otherwise is a conflict. */
  readonly who: readonly WhoMay[];
}

export interface WhoMay {
  readonly from: 'standard' | 'scheme';
  readonly by: readonly string[];
  readonly absentRoles: readonly string[];
  readonly absentPeople: readonly string[];
  readonly teams?: readonly string[];
  readonly upTo?: readonly string[];
  /** None of these roles' decisions would count by the standard as it reads today. */
  readonly countsForNothing: boolean;
}

/** `proposed`: waits for a second person. `ending`: holds, and somebody has proposed to end it. */
export type LineState = 'proposed' | 'refused' | 'in-force' | 'not-yet' | 'ending' | 'ended';

export interface LineShown extends Omit<WhoMay, 'from' | 'countsForNothing'> {
  readonly id: string;
  readonly decision: string;
  readonly state: LineState;
  readonly fromDay: Day;
  readonly until?: Day;
  readonly reason: string;
  readonly proposedBy: string;
  readonly proposedAt: Temporal.Instant;
  readonly said: readonly {
    readonly what: 'agreed' | 'refused' | 'end-proposed' | 'end-agreed' | 'end-refused';
    readonly by: string;
    readonly at: Temporal.Instant;
    readonly reason: string;
    readonly endsOn?: Day;
  }[];
  /** Whoever asks may answer what was proposed: it is not their own proposal. */
  readonly mayAnswer: boolean;
  readonly mayEnd: boolean;
}

export interface DelegationChoices {
  readonly decisions: readonly Choice[];
  readonly roles: readonly Choice[];
  readonly teams: readonly string[];
  readonly people: readonly Choice[];
  /** Each as 'entry-type:outcome'. */
  readonly outcomes: readonly Choice[];
}

export interface Choice {
  readonly value: string;
  readonly text: string;
}

/** A line as somebody proposes it. */
export interface LineProposed {
  readonly decision: string;
  readonly by: readonly string[];
  readonly absentRoles: readonly string[];
  readonly absentPeople: readonly string[];
  readonly teams: readonly string[];
  readonly upTo: readonly string[];
  readonly from: Day | 'wrong' | undefined;
  /** The last day on which it holds; until it is ended where absent. */
  readonly last: Day | 'wrong' | undefined;
  readonly reason: string;
}

/** What is wrong with a proposal, by the part of it that is. */
export type ProposalFaults = Readonly<Partial<Record<keyof LineProposed, string>>>;

/** What somebody says to a line, or to the end of one. */
export interface SaidOfLine {
  readonly line: string;
  readonly answer: 'agree' | 'refuse';
  readonly reason: string;
}

export interface EndProposed {
  readonly line: string;
  /** The last day on which it holds. */
  readonly last: Day;
  readonly reason: string;
}
