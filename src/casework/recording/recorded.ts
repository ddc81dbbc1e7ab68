import { type Expectation, judgment, STATES } from '../../engine/index.ts';
import { ENTRY_FORMS } from '../../record/entry-forms/index.ts';
import { getEntryType } from '../../record/entry-types.ts';
import type { Entry, SubjectRecord } from '../../record/types.ts';
import { findRecording, readRecords, type StoredRecord } from '../../store/index.ts';
import { allowedAmong } from '../access/allow.ts';
import { personOf } from '../person-of.ts';
import { expectationLine, inOrderOfNeed, namesGivenBy, type Naming } from '../expectations/expectation-lines.ts';
import { expectationsOf, hasToDoWith, rowsWhere } from '../judging/judged-rows.ts';
import { OPEN } from '../front-page/expected.ts';
import { askOf, judgingOf } from '../judging/judging-now.ts';
import { roleName, workerNames } from '../names.ts';
import { standsAside, waitsForDecision } from '../judging/pressing.ts';
import type { ExpectationLine } from '../expectations/answers.ts';
import type { Judging, Room } from '../room.ts';
import type { RecordedAnswer, RecordedOfChild } from './answers.ts';
import { versionsOf } from '../entries/versions.ts';
import { asOffered } from './ties.ts';
import { type JudgedEntry, outcomesOf } from './outcomes.ts';

const MOST_NEXT = 3;

/** What an act that was recorded here met, and did not, for each child, by what is in their records now. */
export async function recorded(room: Room, key: string): Promise<RecordedAnswer | undefined> {
  const found = await findRecording(room.store.read, room.authority, key);
  if (found === undefined) return undefined;
  const form = ENTRY_FORMS.get(found.type);
  const judging = await judgingOf(room);
  const subjects = [
    ...(await allowedAmong(
      room,
      'read-record',
      found.entries.map(({ subject }) => subject),
    )),
  ];
  const records = new Map((await readRecords(room.store.read, room.authority, subjects)).map((record) => [record.subject.id, record]));
  const judged = new Map([...records].map(([id, record]) => [id, openOrAbout(record, found.entries, judging)]));
  const onBehalfOf = awayIn([...records.values()], found.entries);
  const workerName = await workerNames(room.store.read, room.authority, [
    found.author,
    ...(onBehalfOf === undefined ? [] : [onBehalfOf]),
    ...[...judged.values()].flat().flatMap((one) => one.person ?? []),
  ]);
  const naming: Naming = { ...namesGivenBy(judging), workerName };
  // Where a form became several entries of one child, the first is what the form was of.
  const firstOfEach = found.entries.filter(({ subject }, place) => found.entries.findIndex((one) => one.subject === subject) === place);
  const children = firstOfEach.flatMap(({ subject, entry: id }) => {
    const record = records.get(subject);
    const entry = record?.entries.find((one) => one.id === id);
    return record === undefined || entry === undefined ? [] : [{ record, entry, judged: judged.get(subject) ?? [] }];
  });
  const [first] = children;
  if (first === undefined) return undefined;
  const { occurred, recorded: written } = first.entry;
  return {
    key,
    label: getEntryType(found.type).label,
    ...(form !== undefined && { form }),
    occurred,
    ...(written !== undefined && { recorded: written }),
    by: workerName(found.author),
    ...(onBehalfOf !== undefined && { onBehalfOf: workerName(onBehalfOf) }),
    role: roleName(found.role, judging.loaded.pack.roles),
    asOf: judging.asOf,
    children: children.map((one) => ofChild(one, judging, naming)),
  };
}

/** What is still open in a record, and all else that what was recorded has to do with. */
function openOrAbout(record: StoredRecord, written: readonly { readonly entry: string }[], judging: Judging): readonly Expectation[] {
  const judged = judgment(record, judging.loaded.judged, askOf(judging));
  const { answers } = judged;
  const ids = new Set(written.map(({ entry }) => entry));
  const about = record.entries.filter(({ id }) => ids.has(id));
  const isOpenIn = (row: number): boolean => OPEN.has(STATES[answers.state[row] ?? 0] ?? 'met');
  return expectationsOf(
    judged,
    rowsWhere(answers, (row) => isOpenIn(row) || about.some((entry) => hasToDoWith(answers, row, entry))),
  );
}

/** For whom a decision was taken, who was away. */
function awayIn(records: readonly StoredRecord[], entries: readonly { readonly entry: string }[]): string | undefined {
  const written = new Set(entries.map(({ entry }) => entry));
  const said = records.flatMap((record) => record.entries).find(({ id }) => written.has(id))?.fields['on-behalf-of'];
  return typeof said === 'string' ? said : undefined;
}

function ofChild({ record, entry, judged }: JudgedEntry, judging: Judging, naming: Naming): RecordedOfChild {
  const { judged: pack } = judging.loaded;
  const line = (one: Expectation) => expectationLine(one, naming);
  const { met, notMet, told } = outcomesOf({ record, entry, judged }, judging, naming);
  const open = inOrderOfNeed(judged.filter((one) => isOpen(one) && !standsAside(one, pack, judging.asOf) && !told.has(one.key)).map(line));
  // First a decision that this was about and that is still to come, then when to do it again, then what else is owed.
  const nearness = ({ expectation, settledBy }: ExpectationLine): number =>
    2 * Number(waitsForDecision(expectation, pack) && (entry.links ?? []).some(({ to }) => to === expectation.openedBy)) +
    Number(settledBy.includes(entry.type));
  const next = open.toSorted((one, other) => nearness(other) - nearness(one));
  return {
    child: personOf(record.subject),
    kind: record.subject.kind,
    entry: entry.id,
    ...actIn(entry, record),
    met,
    notMet,
    next: next.slice(0, MOST_NEXT),
  };
}

/** What it is of, as that stands now. */
function actIn({ links = [] }: Entry, { entries }: SubjectRecord): Pick<RecordedOfChild, 'of'> {
  const target = entries.find(({ id }) => links.some(({ rel, to }) => rel === 'of' && to === id));
  if (target === undefined) return {};
  return { of: asOffered(versionsOf(target, entries).last) };
}

/** It is owed still, by a day. */
export function isOpen({ state, due, agreedDue }: Pick<Expectation, 'state' | 'due' | 'agreedDue'>): boolean {
  return (state === 'overdue' || state === 'due-soon' || state === 'upcoming') && (agreedDue ?? due) !== undefined;
}
