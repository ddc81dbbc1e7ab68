import type { Day } from '../../calendar/index.ts';
import { ENTRY_FORMS, type EntryForm } from '../../record/entry-forms/index.ts';
import { getEntryType } from '../../record/entry-types.ts';
import { inOrder } from '../../record/order.ts';
import { standing } from '../../record/standing.ts';
import type { SubjectRecord } from '../../record/types.ts';
import { familyMembers, readRecords } from '../../store/index.ts';
import { allowedAmong, isAllowed } from '../access/allow.ts';
import { personOf } from '../person-of.ts';
import type { FormAsked } from '../desk.ts';
import { namesGivenBy, type Naming } from '../expectations/expectation-lines.ts';
import { judgingOf } from '../judging/judging-now.ts';
import { roleName } from '../names.ts';
import type { Known } from '../child/entry-lines.ts';
import type { Room } from '../room.ts';
import { asAt } from '../child/child-facts.ts';
import { lastTimeOf } from '../meetings/last-time.ts';
import { AGREED } from '../plans/agreed-actions.ts';
import type { FormChild, RecordingForm } from './answers.ts';
import { networkNames } from '../people/network-names.ts';
import { networkToName, onceEach } from './named-people.ts';
import { peopleKnown, signersAmong } from './people.ts';
import { promptsFor } from './prompts.ts';
import { earlierOf, mayBeTiedTo } from './ties.ts';

/** Undefined where there is no such form, or no such child. */
export async function recordingForm(room: Room, { type, children }: FormAsked): Promise<RecordingForm | undefined> {
  const form = ENTRY_FORMS.get(type);
  const [first] = children;
  if (form === undefined || first === undefined) return undefined;
  if (!(await isAllowed(room, 'write-record', first))) return undefined;
  const judging = await judgingOf(room);
  const family = [...(await allowedAmong(room, 'write-record', await familyMembers(room.whole.read, room.authority, first)))];
  const records = await readRecords(room.store.read, room.authority, family);
  const about = records.filter(({ subject }) => getEntryType(type).about.includes(subject.kind));
  if (!about.some(({ subject }) => subject.id === first)) return undefined;
  const people = await peopleKnown(room, judging);
  const names = new Map(people.map(({ id, name }) => [id, name]));
  const naming: Naming = { ...namesGivenBy(judging), workerName: (id) => names.get(id) ?? id };
  const known: Omit<Known, 'networkName'> = {
    workerName: naming.workerName,
    roleName: (role) => roleName(role, judging.loaded.pack.roles),
    standardTitle: () => undefined,
  };
  const rankOf = (id: string): number => (children.includes(id) ? children.indexOf(id) : family.length + family.indexOf(id));
  const offered = about
    .toSorted((one, other) => rankOf(one.subject.id) - rankOf(other.subject.id))
    .map((record) => ({
      child: personOf(record.subject),
      kind: record.subject.kind,
      mayBeTiedTo: mayBeTiedTo(record, form),
      network: networkToName(getEntryType(type), record, judging.asOf),
      ...earlierIn(record, type, { ...known, networkName: networkNames(record.entries) }),
      askedFor: children.includes(record.subject.id),
      ...lastOf(record, form, judging.asOf),
      ...lastTimeIn(record, form, judging.asOf),
      ...promptsFor(record, form, judging, naming),
    }));
  return {
    type: getEntryType(type),
    form,
    children: offered,
    network: onceEach(offered.map(({ network }) => network)),
    people,
    signers: signersAmong(room, judging, people),
    asOf: judging.asOf,
    today: room.today(),
  };
}

/** What the form first stands with, where it begins from the latest such entry: all but what is told anew by what is written. */
function lastOf(record: SubjectRecord, { type, beginsFromLast, tells }: EntryForm, asOf: Day): Pick<FormChild, 'last'> {
  if (beginsFromLast !== true) return {};
  const last = inOrder(standing(record.entries, asOf)).findLast((entry) => entry.type === type);
  if (last === undefined) return {};
  return { last: Object.fromEntries(Object.entries(last.fields).filter(([name]) => name !== tells?.field)) };
}

function earlierIn(record: SubjectRecord, type: string, known: Known): Pick<RecordingForm['children'][number], 'earlier'> {
  const earlier = earlierOf(record, type, known);
  return earlier === undefined ? {} : { earlier };
}

/** What is written with a list of actions goes on from what was agreed the last time, on an earlier day. */
function lastTimeIn(record: SubjectRecord, { type, rows = [] }: EntryForm, asOf: Day): Pick<FormChild, 'lastTime'> {
  if (!rows.some((one) => one.type === AGREED)) return {};
  const lastTime = lastTimeOf(asAt(record, asOf), type, asOf);
  return lastTime === undefined ? {} : { lastTime };
}
