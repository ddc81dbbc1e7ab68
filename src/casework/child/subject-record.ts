import type { SubjectRecord } from '../../record/types.ts';
import { subjectsByIds } from '../../store/index.ts';
import { mayAsWell } from '../access/allow.ts';
import type { IsChild, RecordOfSubject } from './answers.ts';
import { allocatedWorkers, employedAs, episodeLines } from './child-facts.ts';
import { withDecisions } from '../deciding/with-decisions.ts';
import { entryLines } from './entry-lines.ts';
import { expectedSoFar } from '../expectations/expected.ts';
import { inOrderOfNeed } from '../expectations/expectation-lines.ts';
import { withWhatToAmend } from '../expectations/with-what-to-amend.ts';
import type { TimelineAsked } from '../front-page/answers.ts';
import { timelineOf } from '../front-page/timeline.ts';
import { knownFor, roleName } from '../names.ts';
import { openedOfAnyKind } from './opened-record.ts';
import { withWhatIsSaid } from '../rights/corrections/beside-entries.ts';
import type { Room } from '../room.ts';

/**
 * The record of anybody whom records are about: a carer household, a prospective carer, a worker, a contact arrangement. Of a child it only says that
 * it is one: a child’s record has a page of its own.
 */
export async function subjectRecord(
  room: Room,
  id: string,
  asked: TimelineAsked = { page: 1 },
): Promise<RecordOfSubject | IsChild | undefined> {
  const opened = await openedOfAnyKind(room, id);
  if (opened === undefined) return undefined;
  const { judging, record, asStood, head } = opened;
  const { kind } = record.subject;
  if (kind === 'child') return { kind };
  const { judged: pack } = judging.loaded;
  const { listed, howMany } = expectedSoFar(record, judging);
  const seen = record.entries.filter((entry) => entry.occurred.day <= judging.asOf);
  const { entries, ...timeline } = timelineOf(seen, asked);
  const workers = allocatedWorkers(asStood).filter(({ worker }) => worker !== id);
  const named = workers.map(({ worker }) => worker);
  const known = await knownFor(room, judging, entries, named, record.entries);
  const role = employedAs(asStood);
  return {
    head,
    kind,
    mayWrite: await mayAsWell(room, 'write-record', id),
    ...(role !== undefined && { role: roleName(role, pack.roles) }),
    workers: workers.map(({ worker, role: as, since }) => ({ name: known.workerName(worker), role: roleName(as, pack.roles), since })),
    with: await alsoNamed(room, record),
    episodes: episodeLines(asStood),
    expectations: withWhatToAmend(inOrderOfNeed(await withDecisions(room, judging, id, listed)), record),
    howMany,
    timeline: { ...timeline, lines: await withWhatIsSaid(room, id, entryLines(entries, seen, known)) },
  };
}

/** Whoever else its entries are about: the child of a contact arrangement, the children of a worker. */
async function alsoNamed(room: Room, { subject, entries }: SubjectRecord): Promise<RecordOfSubject['with']> {
  const ids = [...new Set(entries.flatMap(({ subjects }) => subjects))].filter((id) => id !== subject.id);
  if (ids.length === 0) return [];
  const named = await subjectsByIds(room.store.read, room.authority, ids);
  return named.map(({ id, kind, name }) => ({ id, kind, name: name ?? id }));
}
