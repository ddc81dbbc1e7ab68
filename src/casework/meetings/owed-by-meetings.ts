import type { Day } from '../../calendar/index.ts';
import type { Pack, Version } from '../../engine/index.ts';
import { MEETING_KINDS, meetingKind } from '../../record/codes/meeting-kinds.ts';
import { type OpenExpectation, openExpectations, type SubjectSummary } from '../../store/index.ts';
import { expectationLine, namesGivenBy } from '../expectations/expectation-lines.ts';
import { asJudged } from '../judging/as-judged.ts';
import { workerNames } from '../names.ts';
import type { Judging, Room } from '../room.ts';
import type { MeetingToCome, NextMeetings, OwedOfChildren } from './answers.ts';

/** What was to be done before a step that has been taken is no meeting to arrange. */
const STILL_TO_DO = ['overdue', 'due-soon', 'upcoming', 'not-held'] as const;

/** A meeting is to be arranged from so many days before it is due. */
const AHEAD = 28;

/** What tells people of a meeting, before it or after: its papers. */
const PAPERS: ReadonlySet<string> = new Set(
  Object.keys(MEETING_KINDS).flatMap((kind) => {
    const { decisions, minutes, report } = meetingKind(kind) ?? {};
    return [decisions, minutes, report].flatMap((type) => type ?? []);
  }),
);

/** What is known of the meetings of these children. */
interface Arranged {
  readonly toCome: readonly MeetingToCome[];
  /** Those of whom some meeting is arranged, and which was not read: better one is looked for on the worklist than arranged twice. */
  readonly notRead: ReadonlySet<string>;
}

/** What standards ask of these children that a meeting would meet, where none is arranged, or that its papers would, once they are sent. */
export async function owedByMeetings(
  room: Room,
  judging: Judging,
  children: readonly SubjectSummary[],
  { toCome, notRead }: Arranged,
): Promise<Pick<NextMeetings, 'toArrange' | 'toSend'>> {
  const { asOf, loaded } = judging;
  const byMeeting = metBy(loaded.judged, (type) => meetingKind(type) !== undefined);
  const byPapers = metBy(loaded.judged, (type) => PAPERS.has(type));
  const summaries = new Map(children.map((summary) => [summary.subject, summary]));
  const standards = [...byMeeting.keys(), ...byPapers.keys()];
  const open = await openExpectations(room.store.read, room.authority, loaded.pack.authority, [...summaries.keys()], {
    standards,
    states: STILL_TO_DO,
  });
  const workerName = await workerNames(
    room.store.read,
    room.authority,
    open.flatMap(({ person }) => person ?? []),
  );
  const naming = { ...namesGivenBy(judging), workerName };
  const isNear = (one: OpenExpectation): boolean => (dueOf(one) ?? Infinity) <= asOf + AHEAD;
  const isArranged = ({ subject, standard }: OpenExpectation): boolean =>
    notRead.has(subject) ||
    toCome.some(
      ({ meeting, children: theirs }) =>
        meeting.date >= asOf && byMeeting.get(standard)?.includes(meeting.kind) === true && theirs.some(({ id }) => id === subject),
    );
  return {
    toArrange: together(
      open.filter((one) => byMeeting.has(one.standard) && isNear(one) && !isArranged(one)),
      byMeeting,
    ),
    toSend: together(
      open.filter((one) => byPapers.has(one.standard)),
      byPapers,
    ),
  };

  /** One meeting, or one sending, is one thing to do, however many standards ask for it and for whichever of brothers and sisters; the soonest due leads. */
  function together(wanted: readonly OpenExpectation[], by: ReadonlyMap<string, readonly string[]>): readonly OwedOfChildren[] {
    const typesOf = ({ standard }: OpenExpectation): readonly string[] => by.get(standard) ?? [];
    const alike = Map.groupBy(wanted, (one) => `${typesOf(one)[0]} ${summaries.get(one.subject)?.family ?? one.subject}`);
    return [...alike.values()].flatMap((several): readonly OwedOfChildren[] => {
      const [first] = several;
      if (first === undefined) return [];
      const subjects = [...new Set(several.map(({ subject }) => subject))];
      return [
        {
          children: subjects.map((id) => ({ id, name: summaries.get(id)?.name ?? id })),
          line: expectationLine(asJudged(first, naming), naming),
          types: typesOf(first),
          standards: new Set(several.map(({ standard }) => standard)).size,
        },
      ];
    });
  }
}

/** The standards that an entry of one of these types meets, each with those types. */
function metBy({ standards }: Pack, isWanted: (type: string) => boolean): ReadonlyMap<string, readonly string[]> {
  return new Map(
    standards.flatMap(({ id, versions }) => {
      const types = [...new Set(versions.flatMap(typesMeeting))].filter(isWanted);
      return types.length === 0 ? [] : [[id, types] as const];
    }),
  );
}

/** What an entry must show, or who signs it, is not met by holding another meeting. */
function typesMeeting(version: Version): readonly string[] {
  return version.shape !== 'approved' && 'metBy' in version ? version.metBy.map(({ entry }) => entry) : [];
}

function dueOf({ due, agreedDue }: OpenExpectation): Day | undefined {
  return (agreedDue ?? due)?.day;
}
