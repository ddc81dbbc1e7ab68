import type { Person } from '../../access/person.ts';
import { allow, isAllowed } from '../access/allow.ts';
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
import { noRecord, noRequest } from './refuse.ts';
import { findRequest } from '../../store/rights-of-people/index.ts';
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

/** The rights of the people whose records this room keeps, as far as whoever asks there may see to them. */
export function rightsIn(room: Room): Rights {
  const answers = (id: string): Promise<boolean> => mayAnswer(room, id);
  const keeps = (subject: string): Promise<boolean> => isAllowed(room, 'keep-or-destroy', subject);
  return {
    requests: () => requests(room),
    request: async (id) => ((await answers(id)) ? request(room, id) : undefined),
    receiveRequest: async (asker, asked) => {
      if (!(await isAllowed(room, 'answer-request', asked.subject))) throw noRecord();
      await receiveRequest(room, asker, asked);
    },
    takeStep: async (asker, id, step) => {
      if (!(await answers(id))) throw noRequest();
      await takeStep(room, asker, id, step);
    },
    toPrepare: async (id, year) => ((await answers(id)) ? toPrepare(room, id, year) : undefined),
    decide: async (asker, id, decision, after) => {
      if (!(await answers(id))) throw noRequest();
      await decide(room, asker, id, decision, after);
    },
    answerFile: async (id) => ((await answers(id)) ? answerFile(room, id) : undefined),
    redactionLog: async (id) => ((await answers(id)) ? redactionLog(room, id) : undefined),
    corrections: async (subject, entry) =>
      (await isAllowed(room, 'read-record', subject)) ? corrections(room, subject, entry) : undefined,
    noteCorrection: async (asker, subject, asked) => {
      if (!(await isAllowed(room, 'write-record', subject))) throw noRecord();
      await noteCorrection(room, asker, subject, asked);
    },
    answerCorrection: async (asker, subject, id, answer) => {
      if (!(await isAllowed(room, 'answer-request', subject))) throw noRecord();
      await answerCorrection(room, asker, subject, id, answer);
    },
    keeping: () => keeping(room),
    kept: async (asker, subject) => ((await keeps(subject)) ? kept(room, asker, subject) : undefined),
    readAside: async (asker, subject) => ((await keeps(subject)) ? readAside(room, asker, subject) : undefined),
    workOutDates: async () => {
      await allow(room, 'keep-or-destroy');
      // Dates are worked out for everybody, whoever asks.
      return workOutDates({ ...room, store: room.whole });
    },
    decideKeeping: async (asker, subject, decision) => {
      if (!(await keeps(subject))) throw noRecord();
      await decideKeeping(room, asker, subject, decision);
    },
    hold: async (asker, subject, asked) => {
      if (!(await keeps(subject))) throw noRecord();
      await hold(room, asker, subject, asked);
    },
    lift: async (asker, subject, because) => {
      if (!(await keeps(subject))) throw noRecord();
      await lift(room, asker, subject, because);
    },
  };
}

/** Whether whoever asks may see to this request, by whose record it is about. */
async function mayAnswer(room: Room, id: string): Promise<boolean> {
  const found = await findRequest(room.store.read, room.authority, id);
  return found !== undefined && (await isAllowed(room, 'answer-request', found.subject));
}
