import { FROM_THE_STANDARD, isInForce, linesSpeaking, type SchemeLine } from '../../access/delegation.ts';
import { mayEver } from '../../access/policy.ts';
import { isoOf, type Day } from '../../calendar/index.ts';
import { DECISION_FORMS } from '../../record/decision-forms/index.ts';
import { findEntryType, getEntryType } from '../../record/entry-types.ts';
import { ROLES } from '../../record/types.ts';
import { accountNames, everyoneHere, linesProposed, type ProposedLine } from '../../store/index.ts';
import { allow } from '../access/allow.ts';
import { cite } from '../standards/citing.ts';
import { agreedPart, type Asked, decisionsAsked } from '../deciding/scheme.ts';
import { filterChoices } from '../worklist/filter-choices.ts';
import { judgingOf } from '../judging/judging-now.ts';
import { roleName } from '../names.ts';
import type { Judging, Room } from '../room.ts';
import type { DecisionDelegated, DelegationAnswer, DelegationChoices, LineShown, LineState, WhoMay } from './answers.ts';

/** Who may decide what, where that is said, and what leaders have proposed. */
export async function schemeShown(room: Room): Promise<DelegationAnswer> {
  await allow(room, 'delegate');
  const judging = await judgingOf(room);
  const lines = await linesProposed(room.whole.read, room.authority);
  const people = lines.flatMap((line) => [line.proposedBy, ...line.whenAbsent.accounts, ...line.changes.map(({ by }) => by)]);
  const names = await accountNames(room.whole.read, room.authority, people);
  const asked = decisionsAsked(judging.loaded);
  const words: Words = { judging, asked, personName: (account) => names.get(account) ?? account };
  const today = room.today();
  const agreed = lines.flatMap((line) => agreedPart(line) ?? []);
  return {
    decisions: asked.map((one) => delegated(one, agreed, today, words)),
    lines: lines.toReversed().map((line) => lineShown(line, room, today, words)),
    choices: await choicesIn(room, judging, asked),
    today,
  };
}

interface Words {
  readonly judging: Judging;
  readonly asked: readonly Asked[];
  personName(account: string): string;
}

function delegated(asked: Asked, agreed: readonly SchemeLine[], on: Day, words: Words): DecisionDelegated {
  const { loaded } = words.judging;
  const standard = loaded.judged.standards.find(({ id }) => id === asked.standard);
  const ofTeams = agreed.filter(
    (line) => line.teams !== undefined && isInForce(line, on) && (line.decision === asked.standard || line.decision === asked.entry),
  );
  return {
    standard: asked.standard,
    title: asked.title,
    entry: getEntryType(asked.entry).label,
    cited: standard === undefined ? { speaks: 'local', who: loaded.pack.name, where: '' } : cite(standard, loaded),
    ifSilent: asked.ifSilent,
    who: [...linesSpeaking(agreed, asked, { on, teams: [] }), ...ofTeams].map((line) => whoMay(line, asked, words)),
  };
}

function whoMay(line: SchemeLine, { by }: Asked, words: Words): WhoMay {
  return {
    from: line.id === FROM_THE_STANDARD ? 'standard' : 'scheme',
    countsForNothing: by !== undefined && !line.by.some((role) => by.includes(role)),
    ...partsOf(line, words),
  };
}

function partsOf(line: SchemeLine, { judging, asked, personName }: Words): Omit<WhoMay, 'from' | 'countsForNothing'> {
  const { roles } = judging.loaded.pack;
  const outcomes = new Map(asked.flatMap(({ entry }) => outcomesOf(entry)));
  return {
    by: line.by.map((role) => roleName(role, roles)),
    absentRoles: line.whenAbsent.roles.map((role) => roleName(role, roles)),
    absentPeople: line.whenAbsent.accounts.map(personName),
    ...(line.teams !== undefined && { teams: line.teams }),
    ...(line.upTo !== undefined && { upTo: line.upTo.map((one) => outcomes.get(one) ?? one) }),
  };
}

/** What may be decided by a decision of this type, by the code of each with its words. */
export function outcomesOf(entry: string): readonly (readonly [string, string])[] {
  const field = DECISION_FORMS.get(entry)?.outcome;
  return field === undefined ? [] : Object.entries(getEntryType(entry).fields[field]?.options ?? {});
}

function lineShown(line: ProposedLine, { asking }: Room, today: Day, words: Words): LineShown {
  const state = stateOf(line, today);
  const { until } = agreedPart(line) ?? line;
  const proposer = state === 'ending' ? line.changes.findLast(({ what }) => what === 'end-proposed')?.by : line.proposedBy;
  const asked = words.asked.find(({ standard }) => standard === line.decision);
  return {
    id: line.id,
    decision: asked?.title ?? findEntryType(line.decision)?.label ?? line.decision,
    state,
    ...partsOf(line, words),
    fromDay: line.from,
    ...(until !== undefined && { until }),
    reason: line.reason,
    proposedBy: words.personName(line.proposedBy),
    proposedAt: line.proposedAt,
    said: line.changes.map((one) => ({ ...one, by: words.personName(one.by) })),
    mayAnswer: (state === 'proposed' || state === 'ending') && asking !== undefined && asking.person.account !== proposer,
    mayEnd: state === 'in-force' || state === 'not-yet',
  };
}

/** How a line stands on a day. */
export function stateOf(line: ProposedLine, on: Day): LineState {
  const last = line.changes.at(-1)?.what;
  if (last === undefined) return 'proposed';
  const agreed = agreedPart(line);
  if (agreed === undefined) return 'refused';
  if (agreed.until !== undefined && agreed.until <= on) return 'ended';
  if (last === 'end-proposed') return 'ending';
  return agreed.from > on ? 'not-yet' : 'in-force';
}

async function choicesIn(room: Room, judging: Judging, asked: readonly Asked[]): Promise<DelegationChoices> {
  const { roles } = judging.loaded.pack;
  const entries = [...new Set(asked.map(({ entry }) => entry))];
  const standards = new Map(asked.map(({ standard, title }) => [standard, title]));
  return {
    decisions: [
      ...[...standards].map(([value, text]) => ({ value, text })),
      ...entries.map((entry) => ({ value: entry, text: `${getEntryType(entry).label}, wherever one is asked for` })),
    ],
    roles: ROLES.filter((role) => mayEver({ roles: [role] }, 'decide')).map((role) => ({ value: role, text: roleName(role, roles) })),
    teams: (await filterChoices({ ...room, store: room.whole }, judging)).teams,
    people: (await everyoneHere(room.whole.read, room.authority, isoOf(room.today()))).map(({ account, name }) => ({
      value: account,
      text: name,
    })),
    outcomes: entries.flatMap((entry) =>
      outcomesOf(entry).map(([code, text]) => ({ value: `${entry}:${code}`, text: `${getEntryType(entry).label}: ${text}` })),
    ),
  };
}
