import type { Person } from '../../access/person.ts';
import type { Room } from '../room.ts';
import { answerCorrection, corrections, type CorrectionsAnswer, type NewCorrection, noteCorrection } from './corrections/corrections.ts';
import { decide, type NewDecision, toPrepare } from './requests/prepare.ts';
import type { AnswerFile, RedactionLog, RequestAnswer, RequestLine, ToPrepare } from './requests/answers.ts';
import {
  answerFile,
  type NewRequest,
  type NewStep,
  receiveRequest,
  redactionLog,
  request,
  requests,
  takeStep,
} from './requests/requests.ts';
import {
  decideKeeping,
  hold,
  keeping,
  type KeepingAnswer,
  kept,
  type KeptAnswer,
  lift,
  type NewHold,
  type NewRetentionStep,
  workOutDates,
} from './retention/keeping.ts';
import { readAside } from './retention/read-aside.ts';
import type { CorrectionDecision } from '../../store/rights-of-people/index.ts';

export type { CorrectionsAnswer, NewCorrection } from './corrections/corrections.ts';
export type { KeepingAnswer, KeptAnswer, NewHold, NewRetentionStep } from './retention/keeping.ts';
export type { RuleWorking } from './retention/kept-to.ts';
export { isLead } from './retention/refusals.ts';
export { REDACTION_REASONS } from './redaction-reasons.ts';
export {
  ASKING_KINDS,
  type AskingKind,
  CORRECTION_DECISIONS,
  HOLD_REASONS,
  type HoldReason,
  REQUEST_STEPS,
  type RequestStepKind,
} from '../../store/rights-of-people/index.ts';
export type { NewDecision } from './requests/prepare.ts';
export type { NewRequest, NewStep } from './requests/requests.ts';
export type * from './requests/answers.ts';

/** What may be asked and done for the people whom records are about. Every answer is undefined where there is no such thing. */
export interface Rights {
  /** Who asked for a record, open ones first. */
  requests(): Promise<readonly RequestLine[]>;
  request(id: string): Promise<RequestAnswer | undefined>;
  receiveRequest(asker: Person, asked: NewRequest): Promise<void>;
  takeStep(asker: Person, id: string, step: NewStep): Promise<void>;
  toPrepare(id: string, year?: number | 'record'): Promise<ToPrepare | undefined>;
  decide(asker: Person, id: string, decision: NewDecision, after: number): Promise<void>;
  answerFile(id: string): Promise<AnswerFile | undefined>;
  redactionLog(id: string): Promise<RedactionLog | undefined>;
  corrections(subject: string, entry?: string): Promise<CorrectionsAnswer | undefined>;
  noteCorrection(asker: Person, subject: string, asked: NewCorrection): Promise<void>;
  answerCorrection(
    asker: Person,
    subject: string,
    id: string,
    answer: { readonly decision: CorrectionDecision; readonly because: string; readonly after: number },
  ): Promise<void>;
  /** The records whose date has come. */
  keeping(): Promise<KeepingAnswer>;
  kept(asker: Person, subject: string): Promise<KeptAnswer | undefined>;
  /** A record that lies aside, to be read by the information governance lead. */
  readAside(asker: Person, subject: string): Promise<AnswerFile | undefined>;
  /** Works out anew until when every record is kept; answers how many have a date. */
  workOutDates(): Promise<number>;
  decideKeeping(asker: Person, subject: string, decision: NewRetentionStep): Promise<void>;
  hold(asker: Person, subject: string, asked: NewHold): Promise<void>;
  lift(asker: Person, subject: string, because: string): Promise<void>;
}

/** The rights of the people whose records this room keeps. */
export function rightsIn(room: Room): Rights {
  return {
    requests: () => requests(room),
    request: (id) => request(room, id),
    receiveRequest: (asker, asked) => receiveRequest(room, asker, asked),
    takeStep: (asker, id, step) => takeStep(room, asker, id, step),
    toPrepare: (id, year) => toPrepare(room, id, year),
    decide: (asker, id, decision, after) => decide(room, asker, id, decision, after),
    answerFile: (id) => answerFile(room, id),
    redactionLog: (id) => redactionLog(room, id),
    corrections: (subject, entry) => corrections(room, subject, entry),
    noteCorrection: (asker, subject, asked) => noteCorrection(room, asker, subject, asked),
    answerCorrection: (asker, subject, id, answer) => answerCorrection(room, asker, subject, id, answer),
    keeping: () => keeping(room),
    kept: (asker, subject) => kept(room, asker, subject),
    readAside: (asker, subject) => readAside(room, asker, subject),
    workOutDates: () => workOutDates(room),
    decideKeeping: (asker, subject, decision) => decideKeeping(room, asker, subject, decision),
    hold: (asker, subject, asked) => hold(room, asker, subject, asked),
    lift: (asker, subject, because) => lift(room, asker, subject, because),
  };
}
