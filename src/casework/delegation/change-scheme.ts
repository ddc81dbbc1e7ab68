import { randomUUID } from 'node:crypto';
import type { SchemeLine } from '../../access/delegation.ts';
import { type Objection, objectionsTo } from '../../access/proposed-line.ts';
import type { Role } from '../../record/types.ts';
import { accountNames, addLine, holdScheme, linesProposed, type ProposedLine, sayToLine, type Writer } from '../../store/index.ts';
import { allow } from '../access/allow.ts';
import { agreedPart, decisionsAsked } from '../deciding/scheme.ts';
import { CaseworkError } from '../desk.ts';
import { judgingOf } from '../judging/judging-now.ts';
import { roleFrom } from '../recording/people.ts';
import type { Room } from '../room.ts';
import type { EndProposed, LineProposed, ProposalFaults, SaidOfLine } from './answers.ts';
import { outcomesOf, stateOf } from './scheme-shown.ts';

const REASON = { shortest: 10, longest: 2000 };
const MOST_TEAMS = 100;
const LONGEST_TEAM = 200;

/** Proposes a line, for somebody else to agree to. Answers what is wrong with it; nothing is kept then. */
export async function proposeLine(room: Room, proposed: LineProposed): Promise<ProposalFaults> {
  await allow(room, 'delegate');
  const by = whoAsks(room);
  const { loaded } = await judgingOf(room);
  const asked = decisionsAsked(loaded);
  const { from, last } = proposed;
  const today = room.today();
  const unknown = await unknownPeople(room, proposed.absentPeople);
  const entries = asked.filter(({ standard, entry }) => [standard, entry].includes(proposed.decision)).map(({ entry }) => entry);
  const upTo = upToIn(proposed, entries);
  const faults: ProposalFaults = {
    ...(from === undefined && { from: 'Give the first day' }),
    ...(from === 'wrong' && { from: 'First day must be a real date, such as 14 4 2026' }),
    ...(typeof from === 'number' && from < today && { from: 'First day must be today or later: who decided until now stays as it was' }),
    ...(last === 'wrong' && { last: 'Last day must be a real date, such as 14 4 2026' }),
    ...(reasonFault(proposed.reason) !== undefined && { reason: reasonFault(proposed.reason) ?? '' }),
    ...(proposed.teams.length > MOST_TEAMS || proposed.teams.some((team) => team.length > LONGEST_TEAM)
      ? { teams: `Name at most ${MOST_TEAMS} teams` }
      : {}),
    ...(unknown && { absentPeople: 'One of these people does not work here. Choose from the list' }),
    ...(upTo === 'wrong' && { upTo: 'Tick only outcomes of the decision chosen above' }),
  };
  if (typeof from !== 'number' || last === 'wrong' || upTo === 'wrong') return faults;
  const line: SchemeLine = {
    id: randomUUID(),
    decision: proposed.decision,
    by: rolesIn(proposed.by),
    whenAbsent: { roles: rolesIn(proposed.absentRoles), accounts: proposed.absentPeople },
    ...(proposed.teams.length > 0 && { teams: proposed.teams }),
    ...(upTo.length > 0 && { upTo }),
    from,
    ...(last !== undefined && { until: last + 1 }),
  };
  return room.whole.transaction(async (tx) => {
    await holdScheme(tx, room.authority);
    const against = objectionsTo(line, asked, await agreedLines(tx, room));
    const all = { ...faultsOf(against), ...faults };
    if (Object.keys(all).length === 0) await addLine(tx, room.authority, line, { reason: proposed.reason.trim(), by });
    return all;
  });
}

/** Agrees to what another person proposed, or refuses it. Throws CaseworkError where there is nothing to answer, or it is their own proposal. */
export async function answerLine(room: Room, { line: id, answer, reason }: SaidOfLine): Promise<void> {
  await allow(room, 'delegate');
  const by = whoAsks(room);
  const said = sayWhy(reason);
  const asked = decisionsAsked((await judgingOf(room)).loaded);
  await changing(room, id, async (tx, line) => {
    const state = stateOf(line, room.today());
    if (state !== 'proposed' && state !== 'ending') throw new CaseworkError('This has been answered already. Look at the scheme again.');
    const ending = state === 'ending';
    const proposer = ending ? line.changes.at(-1)?.by : line.proposedBy;
    if (answer === 'agree' && by === proposer) throw new CaseworkError('Nobody agrees to their own change. Another leader must.');
    // What has been agreed meanwhile may say otherwise by now.
    const against = answer === 'agree' && !ending ? objectionsTo(line, asked, await agreedLines(tx, room)) : [];
    const [first] = Object.values(faultsOf(against));
    if (first !== undefined) throw new CaseworkError(`This cannot be agreed to as it stands: ${first}.`);
    const what = answer === 'agree' ? (ending ? 'end-agreed' : 'agreed') : ending ? 'end-refused' : 'refused';
    await sayToLine(tx, room.authority, id, line.changes.length + 1, { what, reason: said, by });
  });
}

/** Proposes to end a line, for somebody else to agree to. Throws CaseworkError where it does not hold, or for a day that has passed. */
export async function endLine(room: Room, { line: id, last, reason }: EndProposed): Promise<void> {
  await allow(room, 'delegate');
  const by = whoAsks(room);
  const said = sayWhy(reason);
  if (last < room.today() - 1)
    throw new CaseworkError('Give yesterday, today or a later day as the last: who decided until now stays as it was.');
  await changing(room, id, async (tx, line) => {
    const state = stateOf(line, room.today());
    if (state !== 'in-force' && state !== 'not-yet') throw new CaseworkError('This line does not hold, so there is nothing to end.');
    await sayToLine(tx, room.authority, id, line.changes.length + 1, { what: 'end-proposed', endsOn: last + 1, reason: said, by });
  });
}

async function changing(room: Room, id: string, change: (tx: Writer, line: ProposedLine) => Promise<void>): Promise<void> {
  await room.whole.transaction(async (tx) => {
    await holdScheme(tx, room.authority);
    const line = (await linesProposed(tx, room.authority)).find((one) => one.id === id);
    if (line === undefined) throw new CaseworkError('There is no such line in the scheme.');
    await change(tx, line);
  });
}

async function agreedLines(tx: Writer, room: Room): Promise<readonly SchemeLine[]> {
  return (await linesProposed(tx, room.authority)).flatMap((line) => agreedPart(line) ?? []);
}

function faultsOf(objections: readonly Objection[]): ProposalFaults {
  return Object.assign({}, ...objections.map(faultOf));
}

function faultOf(objection: Objection): ProposalFaults {
  switch (objection.why) {
    case 'nothing-asked':
      return { decision: 'Choose a decision that the standards ask for' };
    case 'nobody':
      return { by: 'Choose at least one role that may decide' };
    case 'beyond':
      return { by: `By the standards a decision by a ${wordsFor(objection.roles)} would not count here. Choose among the roles they name` };
    case 'never':
      return { by: `A ${wordsFor(objection.roles)} decides nothing for children here. Choose another role` };
    case 'ends-first':
      return { last: 'Last day must be the first day or after it' };
    case 'conflict':
      return { decision: 'Another line says otherwise for the same children at the same time. End that one first, or name teams' };
  }
}

function wordsFor(roles: readonly Role[]): string {
  return roles.map((role) => role.replaceAll('-', ' ')).join(' or ');
}

function rolesIn(said: readonly string[]): readonly Role[] {
  return [...new Set(said)].flatMap((one) => roleFrom(one) ?? []);
}

/** The codes of the outcomes ticked; 'wrong' where one is no outcome of what is decided. */
function upToIn({ upTo }: LineProposed, entries: readonly string[]): readonly string[] | 'wrong' {
  const known = new Map<string, string>(entries.flatMap((entry) => outcomesOf(entry).map(([code]) => [`${entry}:${code}`, code] as const)));
  const codes = upTo.map((one) => known.get(one));
  const found = codes.filter((one) => one !== undefined);
  return found.length < codes.length ? 'wrong' : [...new Set(found)];
}

async function unknownPeople(room: Room, accounts: readonly string[]): Promise<boolean> {
  const names = await accountNames(room.whole.read, room.authority, accounts);
  return accounts.some((account) => !names.has(account));
}

function whoAsks({ asking }: Room): string {
  if (asking === undefined) throw new CaseworkError('Only somebody who is signed in can change the scheme of delegation.');
  return asking.person.account;
}

function reasonFault(reason: string): string | undefined {
  const { length } = reason.trim();
  return length >= REASON.shortest && length <= REASON.longest
    ? undefined
    : `Say why, in ${REASON.shortest} to ${REASON.longest} characters`;
}

function sayWhy(reason: string): string {
  const fault = reasonFault(reason);
  if (fault !== undefined) throw new CaseworkError(`${fault}.`);
  return reason.trim();
}
