import type { Person } from '../../../access/person.ts';
import type { Day } from '../../../calendar/index.ts';
import { readName, readText } from '../../../record/check-text.ts';
import { findAuthority, readRecord, subjectsByIds } from '../../../store/index.ts';
import {
  type AskingKind,
  keepRequest,
  keepRequestStep,
  listRequests,
  type PreparedPack,
  type RequestStepKind,
  type RequestWithSteps,
} from '../../../store/rights-of-people/index.ts';
import { allowedAmong } from '../../access/allow.ts';
import { CaseworkError } from '../../desk.ts';
import type { Room } from '../../room.ts';
import { meanwhile, noRequest, wordsFrom } from '../refuse.ts';
import { requestInReach, thoseAside } from '../retention/lies-aside.ts';
import { PACK_STYLE_SOURCE } from '../pack/pack-html.ts';
import { hiderOf } from '../pack/released-pack.ts';
import { passagesOf } from '../pack/whole-pack.ts';
import { REDACTION_REASONS, redactionReason } from '../redaction-reasons.ts';
import type { AnswerFile, LoggedRedaction, RedactionLog, RequestAnswer, RequestLine } from './answers.ts';
import { madeAnswer, type Material, materialNow, materialOf, undecidedIn, wholeOf } from './made-answer.ts';
import { refusalOfStep } from './refusals.ts';
import { isEnded, standingOf } from './request-state.ts';

/** A request as somebody notes it. */
export interface NewRequest {
  /** Given with the form: sent twice, it is one request. */
  readonly id: string;
  readonly subject: string;
  readonly kind: AskingKind;
  readonly askedBy: string;
  readonly askedAs: string;
  readonly receivedOn: Day;
}

/** A step as somebody takes it. */
export interface NewStep {
  readonly kind: RequestStepKind;
  readonly because: string;
  /** How many there were when it was decided: another one meanwhile refuses it. */
  readonly after: number;
}

/** Who asked for a record, the open ones first by when they must be answered. */
export async function requests(room: Room): Promise<readonly RequestLine[]> {
  const every = await listRequests(room.store.read, room.authority);
  const aside = await thoseAside(
    room,
    room.store.read,
    every.map(({ subject }) => subject),
  );
  const allowed = await allowedAmong(
    room,
    'answer-request',
    every.map(({ subject }) => subject),
  );
  const all = every.filter(({ subject }) => allowed.has(subject) && !aside.has(subject));
  const names = await namesOf(
    room,
    all.map(({ subject }) => subject),
  );
  const lines = all.map((one) => lineOf(one, names));
  return lines.toSorted(
    (one, other) => Number(isEnded(one.standing)) - Number(isEnded(other.standing)) || one.standing.due - other.standing.due,
  );
}

/** One request with everything done about it; undefined where there is none. */
export async function request(room: Room, id: string): Promise<RequestAnswer | undefined> {
  const found = await requestInReach(room, room.store.read, id);
  return found && answerOf(room, found);
}

/** Notes that somebody asked. Throws CaseworkError where it cannot be so. */
export async function receiveRequest(room: Room, asker: Person, asked: NewRequest): Promise<void> {
  const record = await readRecord(room.store.read, room.authority, asked.subject);
  if (record?.subject.kind !== 'child') throw new CaseworkError('There is no child with this number in the record.');
  if (asked.receivedOn > room.today())
    throw new CaseworkError('The day it was received has not come yet. Give the day it reached the council.');
  if (record.subject.born !== undefined && asked.receivedOn < record.subject.born)
    throw new CaseworkError('That day is before the birth. Give the day the request reached the council.');
  const [askedBy, askedAs] = [
    wordsFrom(readName(asked.askedBy.trim()), 'Who asks'),
    wordsFrom(readText(asked.askedAs.trim(), LONGEST_ASKED), 'What they ask for'),
  ];
  await room.store.transaction((tx) =>
    keepRequest(tx, room.authority, { ...asked, askedBy, askedAs, by: { account: asker.account, name: asker.name } }),
  );
}

const LONGEST_ASKED = 1000;
const LONGEST_BECAUSE = 5000;

/** Does something about a request. Throws CaseworkError where it cannot be done, or somebody did something meanwhile. */
export async function takeStep(room: Room, asker: Person, id: string, { kind, because, after }: NewStep): Promise<void> {
  const why = because.trim() === '' ? '' : wordsFrom(readText(because.trim(), LONGEST_BECAUSE), 'The reason');
  await room.store.transaction(async (tx) => {
    const found = await requestInReach(room, tx, id);
    const material = found && (await materialNow(room, tx, found));
    if (found === undefined || material === undefined) throw noRequest();
    if (found.steps.length !== after) throw meanwhile();
    const undecided = kind === 'prepared' ? (await undecidedIn(room, tx, wholeOf(room, found, material), material)).length : 0;
    const refusal = refusalOfStep(found, {
      kind,
      account: asker.account,
      because: why,
      today: room.today(),
      undecided,
      deciders: material.redactions.map(({ by }) => by.account),
    });
    if (refusal !== undefined) throw new CaseworkError(refusal);
    if (kind === 'checked' || kind === 'released') await refuseOtherThanPrepared(room, found);
    const kept = await keepRequestStep(tx, room.authority, found, {
      nth: after + 1,
      kind,
      on: room.today(),
      ...(why !== '' && { because: why }),
      ...(kind === 'prepared' && { pack: preparedOf(await councilName(room), found, material, room.today()) }),
      by: { account: asker.account, name: asker.name },
    });
    if (!kept) throw meanwhile();
  });
}

/** The file as it was prepared, or as it would be now; undefined where there is no such request. */
export async function answerFile(room: Room, id: string): Promise<AnswerFile | undefined> {
  const found = await requestInReach(room, room.store.read, id);
  return found && fileOf(room, found);
}

/** Every decision about what to hide, with the words it was about: for the office, and never sent. */
export async function redactionLog(room: Room, id: string): Promise<RedactionLog | undefined> {
  const found = await requestInReach(room, room.store.read, id);
  if (found === undefined) return undefined;
  const material = await materialNow(room, room.store.read, found);
  if (material === undefined) return undefined;
  const passages = new Map(passagesOf(wholeOf(room, found, material)).map((one) => [`${one.entry}\n${one.part}`, one]));
  const headings = new Map([...passages.values()].filter(({ part }) => part === '~all').map(({ entry, text }) => [entry, text]));
  return {
    request: await answerOf(room, found, material),
    redactions: material.redactions.map((one): LoggedRedaction => {
      const passage = passages.get(`${one.entry}\n${one.part}`);
      const reason = one.reason === undefined ? undefined : redactionReason(one.reason);
      return {
        nth: one.nth,
        decision: one.decision,
        where: [headings.get(one.entry), passage?.label].filter((words) => words !== undefined).join(': '),
        words: passage?.text.slice(one.from, one.to) ?? '',
        ...(reason !== undefined && { reason: REDACTION_REASONS[reason].says, law: REDACTION_REASONS[reason].law }),
        ...(one.because !== undefined && { because: one.because }),
        suggested: one.suggested,
        by: one.by.name,
        at: one.at,
      };
    }),
  };
}

/** How a request stands, with how much of its answer is decided. */
export async function answerOf(room: Room, found: RequestWithSteps, known?: Material): Promise<RequestAnswer> {
  const names = await namesOf(room, [found.subject]);
  const line = lineOf(found, names);
  const material = known ?? (await materialNow(room, room.store.read, found));
  const whole = material && wholeOf(room, found, material);
  const hide = hiderOf(material?.redactions ?? []);
  const open = !isEnded(line.standing) && material !== undefined && whole !== undefined;
  return {
    ...line,
    askedAs: found.askedAs,
    by: found.by,
    steps: found.steps,
    undecided: open ? (await undecidedIn(room, room.store.read, whole, material)).length : 0,
    hidden:
      whole === undefined
        ? 0
        : passagesOf(whole).reduce((n, passage) => n + hide.runsOf(passage).filter(({ reason }) => reason !== undefined).length, 0),
    today: room.today(),
  };
}

async function fileOf(room: Room, found: RequestWithSteps): Promise<AnswerFile | undefined> {
  const { prepared } = standingOf(found);
  const db = room.store.read;
  const material = prepared?.pack === undefined ? await materialNow(room, db, found) : await materialOf(room, db, found, prepared.pack);
  if (material === undefined) return undefined;
  const council = prepared?.pack?.names[COUNCIL] ?? (await councilName(room));
  const made = madeAnswer(council, found, material, prepared?.on ?? room.today());
  return { ...made, ...(prepared?.pack !== undefined && { preparedAs: prepared.pack.sha256 }), style: PACK_STYLE_SOURCE };
}

/** Among the names an answer was prepared with, the council's; no id begins so. */
const COUNCIL = '~council';

/** What was checked must be what is sent, to the letter. */
async function refuseOtherThanPrepared(room: Room, found: RequestWithSteps): Promise<void> {
  const file = await fileOf(room, found);
  if (file !== undefined && file.sha256 !== file.preparedAs)
    throw new CaseworkError(
      'The answer no longer comes out as it was prepared: Sightline has changed since. Send it back and prepare it anew.',
    );
}

function preparedOf(council: string, found: RequestWithSteps, material: Material, today: Day): PreparedPack {
  const { record, corrections, redactions, names } = material;
  return {
    seq: record.entries.length,
    redactions: redactions.at(-1)?.nth ?? 0,
    corrections: Object.fromEntries(corrections.map(({ id, answers }) => [id, answers.length])),
    names: { ...names, [COUNCIL]: council },
    sha256: madeAnswer(council, found, material, today).sha256,
  };
}

function lineOf(found: RequestWithSteps, names: ReadonlyMap<string, string>): RequestLine {
  const { id, subject, kind, askedBy, receivedOn } = found;
  return { id, child: { id: subject, name: names.get(subject) ?? subject }, kind, askedBy, receivedOn, standing: standingOf(found) };
}

async function namesOf({ store, authority }: Room, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const subjects = await subjectsByIds(store.read, authority, [...new Set(ids)]);
  return new Map(subjects.map(({ id, name }) => [id, name ?? id]));
}

async function councilName({ store, authority }: Room): Promise<string> {
  return (await findAuthority(store.read, authority))?.name ?? '';
}
