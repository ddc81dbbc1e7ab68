import type { Person } from '../../../access/person.ts';
import type { Day } from '../../../calendar/index.ts';
import { getEntryType } from '../../../record/entry-types.ts';
import { readName, readText } from '../../../record/check-text.ts';
import { readRecord } from '../../../store/index.ts';
import {
  type Correction,
  type CorrectionDecision,
  keepCorrection,
  keepCorrectionAnswer,
  readCorrections,
} from '../../../store/rights-of-people/index.ts';
import { CaseworkError } from '../../desk.ts';
import type { Room } from '../../room.ts';
import { meanwhile, wordsFrom } from '../refuse.ts';
import { thoseAside } from '../retention/lies-aside.ts';

/** Something said to be wrong, as somebody takes it down. */
export interface NewCorrection {
  /** Given with the form: sent twice, it is one. */
  readonly id: string;
  readonly entry: string;
  readonly says: string;
  readonly saidBy: string;
  readonly saidOn: Day;
}

/** Everything said to be wrong in one child's record, with what each entry is called. */
export interface CorrectionsAnswer {
  readonly child: { readonly id: string; readonly name: string };
  readonly today: Day;
  readonly corrections: readonly (Correction & { readonly label: string; readonly occurred: Day })[];
  /** The entry that was asked about, where it is in the record. */
  readonly entry?: { readonly id: string; readonly label: string; readonly occurred: Day };
}

const LONGEST = 5000;

/** What was said to be wrong in a child's record; undefined where there is no such child. */
export async function corrections(room: Room, subject: string, entry?: string): Promise<CorrectionsAnswer | undefined> {
  const record = await readRecord(room.store.read, room.authority, subject);
  if (record?.subject.kind !== 'child' || (await thoseAside(room, room.store.read, [subject])).size > 0) return undefined;
  const told = new Map(
    record.entries.map((one) => [one.id, { id: one.id, label: getEntryType(one.type).label, occurred: one.occurred.day }]),
  );
  const asked = await readCorrections(room.store.read, room.authority, subject);
  const about = entry === undefined ? undefined : told.get(entry);
  return {
    child: { id: subject, name: record.subject.name ?? subject },
    today: room.today(),
    corrections: asked.flatMap((one) => {
      const place = told.get(one.entry);
      return place === undefined ? [] : [{ ...one, label: place.label, occurred: place.occurred }];
    }),
    ...(about !== undefined && { entry: about }),
  };
}

/** Writes beside an entry what somebody says is wrong in it. Throws CaseworkError where it cannot be kept. */
export async function noteCorrection(room: Room, asker: Person, subject: string, asked: NewCorrection): Promise<void> {
  const known = await corrections(room, subject, asked.entry);
  if (known?.entry === undefined) throw new CaseworkError('There is no such entry in this record.');
  if (asked.saidOn > room.today()) throw new CaseworkError('The day it was said has not come yet. Give the day it was said.');
  if (asked.saidOn < known.entry.occurred) throw new CaseworkError('That day is before what the entry is about. Give the day it was said.');
  const says = wordsFrom(readText(asked.says.trim(), LONGEST), 'What is wrong');
  const saidBy = wordsFrom(readName(asked.saidBy.trim()), 'Who says so');
  await room.store.transaction((tx) =>
    keepCorrection(tx, room.authority, { ...asked, subject, says, saidBy, by: { account: asker.account, name: asker.name } }),
  );
}

/** Writes what was decided of it, and why. `after` is how many answers there were. */
export async function answerCorrection(
  room: Room,
  asker: Person,
  subject: string,
  id: string,
  answer: { readonly decision: CorrectionDecision; readonly because: string; readonly after: number },
): Promise<void> {
  const because = wordsFrom(readText(answer.because.trim(), LONGEST), 'The reason');
  await room.store.transaction(async (tx) => {
    const found = (await readCorrections(tx, room.authority, subject)).find((one) => one.id === id);
    if (found === undefined) throw new CaseworkError('Nobody has said that this is wrong. Load the page again.');
    if (found.answers.length !== answer.after) throw meanwhile();
    const by = { account: asker.account, name: asker.name };
    if (
      !(await keepCorrectionAnswer(tx, room.authority, found, {
        nth: answer.after + 1,
        decision: answer.decision,
        because,
        on: room.today(),
        by,
      }))
    )
      throw meanwhile();
  });
}
