import { type AboutDecision, type Decider, type MayDecide, mayDecide, type SchemeLine } from '../../access/delegation.ts';
import type { Person } from '../../access/person.ts';
import { decide } from '../../access/policy.ts';
import { absentOf, findSummary, type Reader, recordsSeen } from '../../store/index.ts';
import { judgingOf } from '../judging-now.ts';
import type { Room } from '../room.ts';
import { authorsOf, type DecisionToday } from './open-decision.ts';
import { agreedScheme, type Asked } from './scheme.ts';

/** All that says whose a decision about one child is, as it stands today. */
export interface Standing {
  readonly scheme: readonly SchemeLine[];
  readonly person: Decider;
  readonly about: Omit<AboutDecision, 'workOf' | 'outcome'>;
}

/** How whoever asks stands to decisions about this child. To be asked of the store itself: it rests on more than they may see. */
export async function standingTo(room: Room, person: Person, subject: string, db: Reader = room.whole.read): Promise<Standing> {
  const { authority } = room;
  const { loaded } = await judgingOf(room);
  const summary = await findSummary(db, authority, loaded.pack.authority, subject);
  const alone: Person = { ...person, covering: [], coveringTeams: [] };
  const seen = (await recordsSeen(db, authority, alone, [subject])).get(subject);
  return {
    scheme: await agreedScheme(db, authority),
    person: { ...person, coversFor: await absentOf(db, authority, person.covering, room.today()) },
    about: {
      on: room.today(),
      teams: summary?.teams ?? [],
      workers: [...(summary?.workers ?? []), ...(summary?.reviewers ?? [])],
      own: seen !== undefined && decide(alone, 'decide', seen).allowed,
    },
  };
}

/** Whether they may decide it in this way; with this outcome, where one is given. */
export function mayDecideSo({ scheme, person, about }: Standing, asked: Asked, today: DecisionToday, outcome?: string): MayDecide {
  return mayDecide(scheme, person, asked, { ...about, workOf: authorsOf(today), ...(outcome !== undefined && { outcome }) });
}
