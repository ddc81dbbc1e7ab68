import { judge } from '../engine/index.ts';
import type { Source } from '../record/types.ts';
import { familySummaries, findSummary } from '../store/index.ts';
import { mayAsWell } from './access/allow.ts';
import type { ChildAnswer } from './answers.ts';
import { allocatedWorkers, episodeLines, lastSeen, legalStatus, livesWith, ownWords, plansInForce } from './child-facts.ts';
import { toBeDecided } from './deciding/whose.ts';
import { entryLines } from './entry-lines.ts';
import { expectationLine, inOrderOfNeed, namesGivenBy } from './expectation-lines.ts';
import { askOf } from './judging-now.ts';
import { knownFor, roleName } from './names.ts';
import { openedRecord } from './opened-record.ts';
import { withWhatIsSaid } from './rights/corrections/beside-entries.ts';
import type { Judging, Room } from './room.ts';

/** One child: what is known, what is expected, what happened. Judged as it is read, so never older than the record. */
export async function child(room: Room, id: string): Promise<ChildAnswer | undefined> {
  const opened = await openedRecord(room, id);
  if (opened === undefined) return undefined;
  const { judging, record, asStood, head } = opened;
  const { judged: pack } = judging.loaded;
  const expectations = judge(record, pack, askOf(judging));
  const workers = allocatedWorkers(asStood);
  const seen = record.entries.filter((entry) => entry.occurred.day <= judging.asOf);
  const known = await knownFor(room, judging, seen, [
    ...workers.map((one) => one.worker),
    ...expectations.flatMap((one) => one.person ?? []),
  ]);
  const naming = { ...namesGivenBy(judging), workerName: known.workerName };
  const legal = legalStatus(asStood);
  const home = livesWith(asStood);
  const words = ownWords(asStood);
  const summary = await findSummary(room.whole.read, room.authority, judging.loaded.pack.authority, id);
  const decisions = await toBeDecided(room, judging, summary === undefined ? [] : expectations.map((one) => ({ child: summary, one })));
  return {
    may: { write: await mayAsWell(room, 'write-record', id), seeWhoLooked: await mayAsWell(room, 'see-who-looked', id) },
    head,
    child: head.child,
    family: await brothersAndSisters(room, judging, id),
    plans: plansInForce(asStood),
    ...(legal === undefined ? {} : { legalStatus: legal }),
    ...(home === undefined ? {} : { livesWith: home }),
    workers: workers.map(({ worker, role, since }) => ({ name: known.workerName(worker), role: roleName(role, pack.roles), since })),
    seen: lastSeen(asStood),
    ...(words === undefined ? {} : { words }),
    episodes: episodeLines(asStood),
    expectations: inOrderOfNeed(
      expectations.map((one) => {
        const toDecide = decisions.get(one.key);
        return { ...expectationLine(one, naming), ...(toDecide !== undefined && { toDecide }) };
      }),
    ),
    entries: await withWhatIsSaid(room, id, entryLines(seen, known)),
    sources: record.sources.map(sourceWords),
  };
}

async function brothersAndSisters(room: Room, { loaded }: Judging, id: string): Promise<ChildAnswer['family']> {
  const summary = await findSummary(room.store.read, room.authority, loaded.pack.authority, id);
  if (summary?.family === undefined) return [];
  const family = await familySummaries(room.store.read, room.authority, loaded.pack.authority, summary.family);
  return family
    .filter((one) => one.subject !== id && one.kind === 'child')
    .map(({ subject, name, born }) => ({ id: subject, name, ...(born !== undefined && { born }) }));
}

function sourceWords({ name, holds }: Source): string {
  return holds === 'everything' ? name : `${name}, which holds some kinds of entry and not others`;
}
