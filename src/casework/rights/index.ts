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
import type { CorrectionDecision } from '../../store/rights-of-people/index.ts';

export type { CorrectionsAnswer, NewCorrection } from './corrections/corrections.ts';
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
  };
}
