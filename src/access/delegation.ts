/** Who may decide what: what a council's standards ask, narrowed and widened by its own scheme of delegation. Nobody decides their own work. */
import type { Day } from '../calendar/index.ts';
import { type Role, ROLES } from '../record/types.ts';
import type { Person } from './person.ts';
import { GROUP_OF, type RoleGroup } from './role-groups.ts';

/** Something to be decided, as the standard that asks for it says: beyond it no scheme goes. */
export interface ToDecide {
  readonly standard: string;
  /** The type of entry that the decision becomes. */
  readonly entry: string;
  /** The roles whose decision counts; absent where the standard names none. */
  readonly by?: readonly Role[];
  /** Whose it is where nobody is named. */
  readonly owner: Role;
}

/** One line of a council's own scheme. */
export interface SchemeLine {
  readonly id: string;
  /** A standard by its id; or a type of entry, wherever a decision of that type is asked for. */
  readonly decision: string;
  readonly by: readonly Role[];
  /** Who may decide for one of these while they are away and covered for. */
  readonly whenAbsent: StandIns;
  /** Only for children whom one of these teams works with; for all where absent. */
  readonly teams?: readonly string[];
  /** Only what is decided so; anything where absent. */
  readonly upTo?: readonly string[];
  readonly from: Day;
  /** The first day on which it is no longer so. */
  readonly until?: Day;
}

/** Those of certain roles, and some by their accounts. */
export interface StandIns {
  readonly roles: readonly Role[];
  readonly accounts: readonly string[];
}

/** The line that follows from a standard alone, where the council has said nothing else. */
export const FROM_THE_STANDARD = 'standard';

/** Somebody who would decide, with those who are away and for whom they cover today. */
export interface Decider extends Pick<Person, 'account' | 'worker' | 'roles'> {
  readonly coversFor: readonly Absent[];
}

export interface Absent {
  /** By their id in the record. */
  readonly worker: string;
  readonly roles: readonly Role[];
  readonly teams: readonly string[];
}

/** What a decision is about, on the day it would be made. */
export interface AboutDecision {
  readonly on: Day;
  /** The teams that work with the child, and everyone who is allocated to the child or reviews, by their ids in the record. */
  readonly teams: readonly string[];
  readonly workers: readonly string[];
  /** Whose work it is that is decided on, by the ids that its entries are signed with. */
  readonly workOf: readonly string[];
  /** Whether whoever would decide stands to this child by their own work, and not by covering alone. */
  readonly own: boolean;
  /** What would be decided, where that is known and there is more than one thing to decide. */
  readonly outcome?: string;
}

/** In which role somebody decides: one of their own, or that of somebody who is away. */
export interface Capacity {
  readonly role: Role;
  /** The worker on whose behalf they decide. */
  readonly onBehalfOf?: string;
}

export type MayDecide =
  | ({ readonly allowed: true; readonly line: SchemeLine } & Capacity)
  | { readonly allowed: false; readonly why: WhyNot; readonly lines: readonly SchemeLine[] };

/**
 * `own-work`: it is their own. `absent-work`: it is that of whom they cover for. `role`: nobody in their roles decides this. `team`: they would for children they work with, or of other teams.
 * `absence`: whoever is away may, but those who cover are not let to. `outcome`: not this outcome. `not-in-force`: a line that would let them
 * has ended, or has not begun. `conflict`: lines that speak at once say different things.
 */
export type WhyNot = 'own-work' | 'absent-work' | 'role' | 'team' | 'absence' | 'outcome' | 'not-in-force' | 'conflict';

/** Whether somebody may decide this, by which line and in which role; or why not, and the lines that say so. */
export function mayDecide(scheme: readonly SchemeLine[], person: Decider, decision: ToDecide, about: AboutDecision): MayDecide {
  const lines = linesSpeaking(scheme, decision, about);
  const refused = (why: WhyNot): MayDecide => ({ allowed: false, why, lines });
  if (signedAs(person).some((id) => about.workOf.includes(id))) return refused('own-work');
  const capacities = capacitiesOf(person, about).filter(({ role }) => decision.by?.includes(role) ?? true);
  const lets = (line: SchemeLine, capacity: Capacity): boolean => letsIn(line, person, capacity) && reaches(line, about);
  const found = capacities.find((capacity) => lines.every((line) => lets(line, capacity)));
  const [first] = lines;
  if (found !== undefined && first !== undefined) return { allowed: true, line: first, ...found };
  if (lines.length > 1 && lines.some((line) => capacities.some((capacity) => lets(line, capacity)))) return refused('conflict');
  return refused(whyNot(scheme, lines, person, decision, about, capacities));
}

/** The ids that what somebody writes is signed with: as the worker they are, and as an account that is no worker's. */
export function signedAs({ account, worker }: Pick<Person, 'account' | 'worker'>): readonly string[] {
  return [`account-${account}`, ...(worker === undefined ? [] : [worker])];
}

/** What a standard says by itself: the roles it names, or else whose it is; and, while they are away, others like them or above them. */
function lineOfStandard({ standard, by, owner }: ToDecide): SchemeLine {
  const roles = by ?? [owner];
  return {
    id: FROM_THE_STANDARD,
    decision: standard,
    by: roles,
    whenAbsent: { roles: standingInFor(roles), accounts: [] },
    from: -Infinity,
  };
}

/** The lines that speak on a day for a decision about a child: the council's own that no narrower one takes the place of, or else the standard's. */
export function linesSpeaking(
  scheme: readonly SchemeLine[],
  decision: ToDecide,
  about: Pick<AboutDecision, 'on' | 'teams'>,
): readonly SchemeLine[] {
  const applying = scheme.filter((line) => isOf(line, decision) && isInForce(line, about.on) && isForTeams(line, about.teams));
  const speaking = applying.filter((line) => !applying.some((other) => isNarrower(other, line)));
  return speaking.length === 0 ? [lineOfStandard(decision)] : speaking;
}

/** A line for one standard is narrower than one for a type of entry, and one for named teams than one for all; never both at once the other way. */
export function isNarrower(one: SchemeLine, other: SchemeLine): boolean {
  const [decision, teams] = [isStandard(one) - isStandard(other), hasTeams(one) - hasTeams(other)];
  return decision >= 0 && teams >= 0 && decision + teams > 0;
}

export function isInForce({ from, until }: Pick<SchemeLine, 'from' | 'until'>, on: Day): boolean {
  return from <= on && (until === undefined || on < until);
}

/** Standards are called by their council first: 'testshire.plans.signed'. */
function isStandard({ decision }: SchemeLine): number {
  return Number(decision.includes('.'));
}

function hasTeams({ teams }: SchemeLine): number {
  return Number(teams !== undefined);
}

function isOf(line: SchemeLine, { standard, entry }: ToDecide): boolean {
  return line.decision === standard || line.decision === entry;
}

function isForTeams({ teams }: SchemeLine, those: readonly string[]): boolean {
  return teams === undefined || teams.some((team) => those.includes(team));
}

/** Those in the same kind of role, and leaders. */
function standingInFor(roles: readonly Role[]): readonly Role[] {
  const groups = new Set<RoleGroup>([...roles.map((role) => GROUP_OF[role]), 'leaders']);
  return ROLES.filter((role) => groups.has(GROUP_OF[role]));
}

function capacitiesOf(person: Decider, about: AboutDecision): readonly Capacity[] {
  const own = about.own ? person.roles.map((role) => ({ role })) : [];
  const others = person.coversFor
    .filter(({ worker }) => !about.workOf.includes(worker))
    .flatMap((absent) => absent.roles.filter((role) => standsTo(absent, role, about)).map((role) => ({ role, onBehalfOf: absent.worker })));
  return [...own, ...others];
}

/** Nobody's stand-in decides for children whom they themselves would not have decided for. */
function standsTo({ worker, teams }: Absent, role: Role, about: AboutDecision): boolean {
  return GROUP_OF[role] === 'leaders' || about.workers.includes(worker) || teams.some((team) => about.teams.includes(team));
}

function letsIn(line: SchemeLine, person: Decider, { role, onBehalfOf }: Capacity): boolean {
  return line.by.includes(role) && (onBehalfOf === undefined || mayStandIn(line, person));
}

function mayStandIn({ whenAbsent }: SchemeLine, person: Decider): boolean {
  return whenAbsent.accounts.includes(person.account) || person.roles.some((role) => whenAbsent.roles.includes(role));
}

function reaches({ upTo }: SchemeLine, { outcome }: AboutDecision): boolean {
  return upTo === undefined || outcome === undefined || upTo.includes(outcome);
}

function whyNot(
  scheme: readonly SchemeLine[],
  lines: readonly SchemeLine[],
  person: Decider,
  decision: ToDecide,
  about: AboutDecision,
  capacities: readonly Capacity[],
): WhyNot {
  const anyOf = (some: readonly SchemeLine[], roles: readonly Role[]): boolean =>
    some.some(({ by }) => roles.some((role) => by.includes(role) && (decision.by?.includes(role) ?? true)));
  if (lines.some((line) => capacities.some((capacity) => letsIn(line, person, capacity)))) return 'outcome';
  if (
    anyOf(
      lines,
      capacities.flatMap(({ role, onBehalfOf }) => (onBehalfOf === undefined ? [] : [role])),
    )
  )
    return 'absence';
  const authors = person.coversFor.filter(({ worker }) => about.workOf.includes(worker));
  if (
    anyOf(
      lines,
      authors.flatMap(({ roles }) => roles),
    )
  )
    return 'absent-work';
  if (anyOf(lines, person.roles)) return 'team';
  const others = scheme.filter((line) => isOf(line, decision) && !lines.includes(line));
  if (
    anyOf(
      others.filter((line) => isInForce(line, about.on)),
      person.roles,
    )
  )
    return 'team';
  return anyOf(others, person.roles) ? 'not-in-force' : 'role';
}
