import { FROM_THE_STANDARD, type MayDecide, type SchemeLine } from '../../access/delegation.ts';
import { getEntryType } from '../../record/entry-types.ts';
import { linesProposed, readRecord } from '../../store/index.ts';
import { isAllowed } from '../access/allow.ts';
import { personOf } from '../person-of.ts';
import { CaseworkError } from '../desk.ts';
import { entryLine } from '../child/entry-lines.ts';
import { expectationLine, namesGivenBy } from '../expectations/expectation-lines.ts';
import { judgingOf } from '../judging/judging-now.ts';
import { knownFor, roleName, workerNames } from '../names.ts';
import type { Judging, Room } from '../room.ts';
import { standardLine } from '../standards/standard-lines.ts';
import type { DecisionAsked, WayToAnswer, WhoDecides, Whose } from './answers.ts';
import { decisionIn, type DecisionToday, subjectIn } from './open-decision.ts';
import { mayDecideSo, type Standing, standingTo } from './whose.ts';

/** What is to be decided, whole, and whether it is theirs; undefined where to whoever asks there is no such decision. */
export async function decisionAsked(room: Room, key: string): Promise<DecisionAsked | undefined> {
  const { asking } = room;
  if (asking === undefined) throw new CaseworkError('Only somebody who is signed in can decide.');
  const subject = subjectIn(key);
  if (subject === undefined || !(await isAllowed(room, 'decide', subject))) return undefined;
  const record = await readRecord(room.store.read, room.authority, subject);
  const judging = await judgingToday(room);
  const today = record && decisionIn(record, judging, key);
  if (record === undefined || today === undefined) return undefined;
  const { expectation, standard, work, withheld } = today;
  const known = await knownFor(room, judging, [...work, ...withheld], [expectation.person ?? []].flat(), record.entries);
  return {
    child: personOf(record.subject),
    line: expectationLine(expectation, { ...namesGivenBy(judging), workerName: known.workerName }),
    standard: standardLine(standard, judging.loaded),
    work: work.map((entry) => entryLine(entry, known)),
    withheld: withheld.toReversed().map((entry) => entryLine(entry, known)),
    today: room.today(),
    whose: await whoseIs(room, judging, today, await standingTo(room, asking.person, subject)),
  };
}

/** As everything is judged, but as of today: what is decided is decided now, whatever day is being looked at. */
export async function judgingToday(room: Room): Promise<Judging> {
  return { ...(await judgingOf(room)), asOf: room.today() };
}

/** Everything that they may say to it, by the way of deciding it that lets them say so. */
export function waysOpen(
  today: DecisionToday,
  standing: Standing,
): readonly (WayToAnswer & { readonly way: DecisionToday['ways'][number] })[] {
  const ways = today.ways.filter(({ asked }) => mayDecideSo(standing, asked, today).allowed);
  const answers = ways.flatMap((way) =>
    way.form.answers.map((one) => ({ ...one, id: `${one.answer}-${one.type}`, entry: getEntryType(one.type), way })),
  );
  const order = ['agree', 'not-agree', 'send-back'];
  return [...new Map(answers.toReversed().map((one) => [one.id, one])).values()]
    .toReversed()
    .toSorted((one, other) => order.indexOf(one.answer) - order.indexOf(other.answer));
}

async function whoseIs(room: Room, judging: Judging, today: DecisionToday, standing: Standing): Promise<Whose> {
  if (!today.open) return { may: false, why: 'decided' };
  const found = today.ways.map(({ asked }) => mayDecideSo(standing, asked, today));
  const [first] = found;
  if (first === undefined) return { may: false, why: 'not-here' };
  const allowed = found.find((one): one is Extract<MayDecide, { allowed: true }> => one.allowed);
  const whoIs = await whoDecides(room, judging);
  if (allowed === undefined)
    return first.allowed ? { may: false, why: 'not-here' } : { may: false, why: first.why, who: first.lines.map(whoIs) };
  const { line, role, onBehalfOf } = allowed;
  const nameOf = await workerNames(room.store.read, room.authority, [onBehalfOf ?? []].flat());
  return {
    may: true,
    who: whoIs(line),
    role: roleName(role, judging.loaded.pack.roles),
    ...(onBehalfOf !== undefined && { onBehalfOf: { id: onBehalfOf, name: nameOf(onBehalfOf) } }),
    answers: waysOpen(today, standing),
  };
}

/** A line in words: whom it names, and where it comes from. */
async function whoDecides(room: Room, { loaded }: Judging): Promise<(line: SchemeLine) => WhoDecides> {
  const reasons = new Map((await linesProposed(room.whole.read, room.authority)).map(({ id, reason }) => [id, reason]));
  return ({ id, by }) => {
    const reason = reasons.get(id);
    return {
      roles: by.map((role) => roleName(role, loaded.pack.roles)),
      from: id === FROM_THE_STANDARD ? 'standard' : 'scheme',
      ...(reason !== undefined && { reason }),
    };
  };
}
