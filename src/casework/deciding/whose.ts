import { type AboutDecision, type Decider, linesSpeaking, type MayDecide, mayDecide, type SchemeLine } from '../../access/delegation.ts';
import type { Person } from '../../access/person.ts';
import { decide, mayEver } from '../../access/policy.ts';
import type { Expectation } from '../../engine/index.ts';
import { absentOf, findSummary, recordsSeen, type SubjectSummary } from '../../store/index.ts';
import type { ToBeDecided } from '../expectations/answers.ts';
import { judgingOf } from '../judging/judging-now.ts';
import { roleName } from '../names.ts';
import { type Pressed, waitsForDecision } from '../judging/pressing.ts';
import type { Judging, Room } from '../room.ts';
import { authorsOf, type DecisionToday } from './open-decision.ts';
import { agreedScheme, type Asked, askedBy } from './scheme.ts';

/** All that says whose a decision about one child is, as it stands today. */
export interface Standing {
  readonly scheme: readonly SchemeLine[];
  readonly person: Decider;
  readonly about: Omit<AboutDecision, 'workOf' | 'outcome'>;
}

type Placed = Pick<SubjectSummary, 'subject' | 'teams' | 'workers' | 'reviewers'>;

/** How whoever asks stands to decisions about this child. */
export async function standingTo(room: Room, person: Person, subject: string): Promise<Standing> {
  const { loaded } = await judgingOf(room);
  const summary = await findSummary(room.whole.read, room.authority, loaded.pack.authority, subject);
  const placed = summary ?? { subject, teams: [], workers: [], reviewers: [] };
  return (await standingsTo(room, person, [placed]))(placed);
}

/** The same of several children at once. Asked of the store itself: it rests on more than they may see. */
async function standingsTo(room: Room, person: Person, children: readonly Placed[]): Promise<(child: Placed) => Standing> {
  const { authority } = room;
  const db = room.whole.read;
  const on = room.today();
  const alone: Person = { ...person, covering: [], coveringTeams: [] };
  const seen = await recordsSeen(
    db,
    authority,
    alone,
    children.map(({ subject }) => subject),
  );
  const scheme = await agreedScheme(db, authority);
  const decider = { ...person, coversFor: await absentOf(db, authority, person.covering, on) };
  return ({ subject, teams, workers, reviewers }) => {
    const record = seen.get(subject);
    const own = record !== undefined && decide(alone, 'decide', record).allowed;
    return { scheme, person: decider, about: { on, teams, workers: [...workers, ...reviewers], own } };
  };
}

/** Whether they may decide it in this way; with this outcome, where one is given. */
export function mayDecideSo({ scheme, person, about }: Standing, asked: Asked, today: DecisionToday, outcome?: string): MayDecide {
  return mayDecide(scheme, person, asked, { ...about, workOf: authorsOf(today), ...(outcome !== undefined && { outcome }) });
}

type Listed = Pressed & Pick<Expectation, 'key'>;

/**
 * For each of these on a list that waits for somebody's decision, by its key: whose it is, and whether it is for whoever asks. Whose work it is
 * that is decided on is looked at on the page of the decision alone.
 */
export async function toBeDecided(
  room: Room,
  judging: Judging,
  listed: readonly { readonly child: Placed; readonly one: Listed }[],
): Promise<ReadonlyMap<string, ToBeDecided>> {
  const { asking } = room;
  const { judged, pack } = judging.loaded;
  const waiting = listed.flatMap(({ child, one }) => {
    const standard = judged.standards.find(({ id }) => id === one.standard);
    const version = standard?.versions.find(({ from }) => from === one.version);
    if (standard === undefined || version?.shape !== 'approved' || !waitsForDecision(one, judged)) return [];
    return [{ child, key: one.key, ways: askedBy(standard, version) }];
  });
  if (asking === undefined || waiting.length === 0) return new Map();
  const mayEverDecide = mayEver(asking.person, 'decide');
  const standingOf = await standingsTo(
    room,
    asking.person,
    waiting.map(({ child }) => child),
  );
  return new Map(
    waiting.flatMap(({ child, key, ways }) => {
      const { scheme, person, about } = standingOf(child);
      const roles = ways.flatMap((way) =>
        linesSpeaking(scheme, way, about).flatMap(({ by }) => by.filter((role) => way.by?.includes(role) ?? true)),
      );
      if (ways.length === 0) return [];
      const yours = mayEverDecide && ways.some((way) => mayDecide(scheme, person, way, { ...about, workOf: [] }).allowed);
      return [[key, { yours, by: [...new Set(roles)].map((role) => roleName(role, pack.roles)) }] as const];
    }),
  );
}
