import type { Source, SubjectRecord } from '../../record/types.ts';
import { familySummaries, findSummary, subjectsByIds } from '../../store/index.ts';
import { mayAsWell } from '../access/allow.ts';
import type { ChildAnswer, FactTold } from './answers.ts';
import {
  allocatedWorkers,
  type AsAt,
  episodeLines,
  type FactFrom,
  lastSeen,
  legalStatus,
  livesWith,
  managersLast,
  ownWords,
  plansInForce,
  visitsSeen,
} from './child-facts.ts';
import { withDecisions } from '../deciding/with-decisions.ts';
import { entryLines, type Known } from './entry-lines.ts';
import { inOrderOfNeed } from '../expectations/expectation-lines.ts';
import type { TimelineAsked } from '../front-page/answers.ts';
import { expectedNow } from '../front-page/expected.ts';
import { storyIn } from '../front-page/story.ts';
import { timelineOf } from '../front-page/timeline.ts';
import { toldBy } from '../front-page/told.ts';
import { warningsIn } from '../front-page/warnings.ts';
import { knownFor, roleName } from '../names.ts';
import { openedRecord } from './opened-record.ts';
import { networkOn } from '../people/network.ts';
import { plansHeldIn } from '../plans/plans-held.ts';
import { personOf } from '../person-of.ts';
import { standsAside } from '../judging/pressing.ts';
import { withWhatIsSaid } from '../rights/corrections/beside-entries.ts';
import type { Judging, Room } from '../room.ts';
import { linkedRecords } from '../siblings/linked-records.ts';

/**
 * One child: who this is, what is expected, what happened. Judged as it is read, so never older than the record; of a long record only
 * what is shown is put in words.
 */
export async function child(room: Room, id: string, asked: TimelineAsked = { page: 1 }): Promise<ChildAnswer | undefined> {
  const opened = await openedRecord(room, id);
  if (opened === undefined) return undefined;
  const { judging, record, asStood, head } = opened;
  const { open, counts } = expectedNow(record, judging);
  const seen = record.entries.filter((entry) => entry.occurred.day <= judging.asOf);
  const { entries, ...timeline } = timelineOf(seen, asked);
  const banner = bannerFrom(asStood);
  const known = await knownFor(room, judging, entries, banner.authors, record.entries);
  return {
    may: { write: await mayAsWell(room, 'write-record', id), seeWhoLooked: await mayAsWell(room, 'see-who-looked', id) },
    head,
    child: head.child,
    family: await brothersAndSisters(room, judging, record),
    ...banner.inWords(known, judging),
    network: networkOn(record, judging.asOf, judging.asOf),
    plansHeld: plansHeldIn(asStood),
    episodes: episodeLines(asStood),
    expectations: inOrderOfNeed(await withDecisions(room, judging, id, open), ({ expectation }) =>
      standsAside(expectation, judging.loaded.judged, judging.asOf),
    ),
    howMany: counts,
    timeline: { ...timeline, lines: await withWhatIsSaid(room, id, entryLines(entries, seen, known)) },
    sources: record.sources.map(sourceWords),
  };
}

type Banner = Pick<
  ChildAnswer,
  'warnings' | 'plans' | 'legalStatus' | 'livesWith' | 'workers' | 'manager' | 'story' | 'seen' | 'seenTold' | 'words'
>;

/** What is known of the child, whose names it takes to say it, and how to say it once they are known. */
function bannerFrom(asStood: AsAt): { readonly authors: readonly string[]; inWords(known: Known, judging: Judging): Banner } {
  const warnings = warningsIn(asStood);
  const workers = allocatedWorkers(asStood);
  const [plans, legal, home] = [plansInForce(asStood), legalStatus(asStood), livesWith(asStood)];
  const [summary, words, manager] = [storyIn(asStood), ownWords(asStood), managersLast(asStood)];
  const visits = visitsSeen(asStood);
  const restsOn = [...warnings, ...workers, ...plans, legal, home, summary, words].flatMap((one) => one?.from ?? []);
  const entries = [...restsOn, ...[manager, visits.seen, visits.alone].filter((entry) => entry !== undefined)];
  return {
    authors: [...new Set([...workers.map(({ worker }) => worker), ...entries.flatMap(({ by }) => by ?? [])])],
    inWords(known, { loaded }) {
      const roles = loaded.judged.roles;
      const factTold = ({ value, since, from }: FactFrom): FactTold => ({
        value,
        since,
        ...(from !== undefined && { told: toldBy(from, known) }),
      });
      return {
        warnings: warnings.map(({ warning, from }) => ({ ...warning, told: toldBy(from, known) })),
        plans: plans.map(factTold),
        ...(legal !== undefined && { legalStatus: factTold(legal) }),
        ...(home !== undefined && { livesWith: factTold(home) }),
        workers: workers.map(({ worker, role, since, from }) => ({
          name: known.workerName(worker),
          role: roleName(role, roles),
          since,
          told: toldBy(from, known),
        })),
        ...(manager?.by !== undefined && {
          manager: { name: known.workerName(manager.by), role: roleName(manager.role ?? '', roles), on: manager.occurred.day },
        }),
        ...(summary !== undefined && { story: { ...summary.story, told: toldBy(summary.from, known) } }),
        seen: lastSeen(asStood),
        seenTold: {
          ...(visits.seen !== undefined && { last: toldBy(visits.seen, known) }),
          ...(visits.alone !== undefined && { alone: toldBy(visits.alone, known) }),
        },
        ...(words !== undefined && { words: { text: words.text, on: words.on, told: toldBy(words.from, known) } }),
      };
    },
  };
}

/** Those recorded with the child, and those who were linked. */
async function brothersAndSisters(room: Room, { loaded, asOf }: Judging, record: SubjectRecord): Promise<ChildAnswer['family']> {
  const { id } = record.subject;
  const summary = await findSummary(room.store.read, room.authority, loaded.pack.authority, id);
  const family =
    summary?.family === undefined ? [] : await familySummaries(room.store.read, room.authority, loaded.pack.authority, summary.family);
  const linked = (await linkedRecords(room, record, asOf)).filter((one) => !family.some(({ subject }) => subject === one.id));
  const others =
    linked.length === 0
      ? []
      : await subjectsByIds(
          room.store.read,
          room.authority,
          linked.map((one) => one.id),
        );
  const together = family
    .filter((one) => one.subject !== id && one.kind === 'child')
    .map(({ subject, name, born, expected }) => ({
      id: subject,
      name,
      ...(born !== undefined && { born }),
      ...(expected !== undefined && { expected }),
    }));
  return [...together, ...others.map(personOf)];
}

function sourceWords({ name, holds }: Source): string {
  return holds === 'everything' ? name : `${name}, which holds some kinds of entry and not others`;
}
