import { judge } from '../engine/index.ts';
import type { SubjectRecord } from '../record/types.ts';
import { subjectsByIds } from '../store/index.ts';
import { mayAsWell } from './access/allow.ts';
import type { IsChild, RecordOfSubject } from './answers.ts';
import { allocatedWorkers, employedAs, episodeLines } from './child-facts.ts';
import { entryLines, newestFirst } from './entry-lines.ts';
import { expectationLine, inOrderOfNeed, namesGivenBy } from './expectation-lines.ts';
import { askOf } from './judging-now.ts';
import { knownFor, roleName } from './names.ts';
import { openedOfAnyKind } from './opened-record.ts';
import { withWhatIsSaid } from './rights/corrections/beside-entries.ts';
import type { Room } from './room.ts';

/**
 * The record of anybody whom records are about: a carer household, a prospective carer, a worker, a contact arrangement. Of a child it only says that
 * it is one: a child’s record has a page of its own.
 */
export async function subjectRecord(room: Room, id: string): Promise<RecordOfSubject | IsChild | undefined> {
  const opened = await openedOfAnyKind(room, id);
  if (opened === undefined) return undefined;
  const { judging, record, asStood, head } = opened;
  const { kind } = record.subject;
  if (kind === 'child') return { kind };
  const { judged: pack } = judging.loaded;
  const expectations = judge(record, pack, askOf(judging));
  const seen = record.entries.filter((entry) => entry.occurred.day <= judging.asOf);
  const workers = allocatedWorkers(asStood).filter(({ worker }) => worker !== id);
  const known = await knownFor(room, judging, seen, [
    ...workers.map(({ worker }) => worker),
    ...expectations.flatMap(({ person }) => person ?? []),
  ]);
  const naming = { ...namesGivenBy(judging), workerName: known.workerName };
  const role = employedAs(asStood);
  return {
    head,
    kind,
    mayWrite: await mayAsWell(room, 'write-record', id),
    ...(role !== undefined && { role: roleName(role, pack.roles) }),
    workers: workers.map(({ worker, role: as, since }) => ({ name: known.workerName(worker), role: roleName(as, pack.roles), since })),
    with: await alsoNamed(room, record),
    episodes: episodeLines(asStood),
    expectations: inOrderOfNeed(expectations.map((one) => expectationLine(one, naming))),
    entries: await withWhatIsSaid(room, id, entryLines(newestFirst(seen), seen, known)),
  };
}

/** Whoever else its entries are about: the child of a contact arrangement, the children of a worker. */
async function alsoNamed(room: Room, { subject, entries }: SubjectRecord): Promise<RecordOfSubject['with']> {
  const ids = [...new Set(entries.flatMap(({ subjects }) => subjects))].filter((id) => id !== subject.id);
  if (ids.length === 0) return [];
  const named = await subjectsByIds(room.store.read, room.authority, ids);
  return named.map(({ id, kind, name }) => ({ id, kind, name: name ?? id }));
}
