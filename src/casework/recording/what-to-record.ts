import { ENTRY_FORMS } from '../../record/entry-forms/index.ts';
import { entryTypesByArea } from '../../record/entry-types.ts';
import { readRecord } from '../../store/index.ts';
import { isAllowed } from '../access/allow.ts';
import { personOf } from '../person-of.ts';
import { expectationLine, inOrderOfNeed, namesGivenBy } from '../expectations/expectation-lines.ts';
import { expectedNow } from '../front-page/expected.ts';
import { judgingOf } from '../judging/judging-now.ts';
import { workerNames } from '../names.ts';
import { isOpen } from './recorded.ts';
import type { Room } from '../room.ts';
import type { WhatToRecord } from './answers.ts';

/** Everything that can be written down of somebody, and what is expected of them now. Undefined where there is nobody of that number. */
export async function whatToRecord(room: Room, id: string): Promise<WhatToRecord | undefined> {
  if (!(await isAllowed(room, 'write-record', id))) return undefined;
  const judging = await judgingOf(room);
  const record = await readRecord(room.store.read, room.authority, id);
  if (record === undefined) return undefined;
  const open = expectedNow(record, judging).open.filter(isOpen);
  const workerName = await workerNames(
    room.store.read,
    room.authority,
    open.flatMap(({ person }) => person ?? []),
  );
  const naming = { ...namesGivenBy(judging), workerName };
  const { kind } = record.subject;
  const areas = [...entryTypesByArea()].map(([area, types]) => ({
    area,
    types: types.filter(({ name, about }) => about.includes(kind) && ENTRY_FORMS.has(name)),
  }));
  return {
    child: personOf(record.subject),
    kind,
    // What is to be put right is put right where it was written, not by writing anew.
    expected: inOrderOfNeed(open.map((one) => expectationLine(one, naming)).filter(({ toPutRight }) => toPutRight === undefined)),
    areas: areas.filter(({ types }) => types.length > 0),
    asOf: judging.asOf,
  };
}
