import { actOf } from '../../record/act-of.ts';
import type { SubjectRecord } from '../../record/types.ts';
import { familyMembers, readRecords } from '../../store/index.ts';
import { allowedAmong } from '../access/allow.ts';
import type { ChildAnswer } from '../child/answers.ts';
import { asAt } from '../child/child-facts.ts';
import { personOf } from '../person-of.ts';
import type { Room } from '../room.ts';
import { type Meeting, meetingsIn } from './read-meetings.ts';

/** The brothers and sisters in whose records whoever asks may write. */
export async function writableFamily(room: Room, id: string): Promise<readonly ChildAnswer['child'][]> {
  return (await recordsOfOthers(room, id)).map(({ subject }) => personOf(subject));
}

export interface MeetingOfAnother {
  readonly child: ChildAnswer['child'];
  readonly meeting: Meeting;
}

/** The same meeting in the record of each of them for whom it was arranged by the same form. */
export async function sameMeetingOfOthers(room: Room, id: string, { id: meeting }: Meeting): Promise<readonly MeetingOfAnother[]> {
  const form = actOf(meeting);
  return (await recordsOfOthers(room, id)).flatMap((record) => {
    const same = meetingsIn(asAt(record, room.today())).find((one) => actOf(one.id) === form);
    return same === undefined ? [] : [{ child: personOf(record.subject), meeting: same }];
  });
}

async function recordsOfOthers(room: Room, id: string): Promise<readonly SubjectRecord[]> {
  const family = (await familyMembers(room.whole.read, room.authority, id)).filter((one) => one !== id);
  const records = await readRecords(room.store.read, room.authority, [...(await allowedAmong(room, 'write-record', family))]);
  return records.filter(({ subject }) => subject.kind === 'child');
}
