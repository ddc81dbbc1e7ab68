/** Whether an entry is what a standard asks for, and if not, why not. */
import { merged } from '../record/order.ts';
import { chainOf, roleOfAct } from '../record/standing.ts';
import type { Entry, Link, Role } from '../record/types.ts';
import type { Rejection } from './expectation.ts';
import { formedWhere } from './formed-where.ts';
import { type Sought, soughtBy } from './sought.ts';
import type { Matcher, Where } from './standard.ts';
import type { View } from './view.ts';

type Why = Omit<Rejection, 'entry'>;

const ROLE: Why = { why: 'role' };
const UNTIMED: Why = { why: 'untimed' };
const LINK: Why = { why: 'link' };

function isDoneBy(by: readonly Role[], view: View, entry: Entry): boolean {
  const role = entry.supersedes === undefined ? entry.role : roleOfAct(entry, view.byId);
  return role !== undefined && by.includes(role);
}

/** Why an entry fails a `where`, or undefined when it holds. `target` is the entry it is judged for. */
export function failureOf(view: View, where: Where, entry: Entry, target?: Entry): Why | undefined {
  const { tests, by, any, timed, linked } = formedWhere(where);
  const { fields } = entry;
  for (const test of tests) if (!test.isPassedBy(fields[test.field])) return test.failure;
  if (by !== undefined && !isDoneBy(by, view, entry)) return ROLE;
  if (any !== undefined) {
    const failure = failureOfAll(view, any, entry, target);
    if (failure !== undefined) return failure;
  }
  if (timed === true && entry.occurred.minute === undefined) return UNTIMED;
  if (linked === true && (target === undefined || !isLinked(view, entry, target))) return LINK;
  return undefined;
}

/** Why an entry fails the first of several groups, where it fails them all. */
function failureOfAll(view: View, groups: readonly Where[], entry: Entry, target: Entry | undefined): Why | undefined {
  let first: Why | undefined;
  for (const group of groups) {
    const failure = failureOf(view, group, entry, target);
    if (failure === undefined) return undefined;
    first ??= failure;
  }
  return first;
}

/** Why an entry is not one of the things matched; undefined when it is. Another type altogether gives 'other-type'. */
export function mismatch(view: View, matchers: readonly Matcher[], entry: Entry, target?: Entry): Why | 'other-type' | undefined {
  let nearest: Why | 'other-type' = 'other-type';
  for (let i = 0; i < matchers.length; i++) {
    const matcher = matchers[i];
    if (matcher === undefined || matcher.entry !== entry.type) continue;
    const failure = matcher.where === undefined ? undefined : failureOf(view, matcher.where, entry, target);
    if (failure === undefined) return undefined;
    if (nearest === 'other-type') nearest = failure;
  }
  return nearest;
}

export function matches(view: View, matchers: readonly Matcher[], entry: Entry, target?: Entry): boolean {
  return mismatch(view, matchers, entry, target) === undefined;
}

/** All entries seen that match, in order; looked for once in a record. Where a link is asked for, nothing matches without a target. */
export function matching(view: View, matchers: readonly Matcher[]): readonly Entry[] {
  const sought = soughtBy(matchers);
  const known = view.found[sought.place];
  if (known !== undefined) return known;
  const among = candidates(view, sought);
  const found = sought.isPlain ? among : lookedFor(view, sought, among);
  if (sought.place >= 0) view.found[sought.place] = found;
  return found;
}

/** A new list is made only from the first that does not match. */
function lookedFor(view: View, sought: Sought, among: readonly Entry[]): readonly Entry[] {
  const only = sought.only;
  let found: Entry[] | undefined;
  for (let i = 0; i < among.length; i++) {
    const entry = among[i];
    if (entry === undefined) continue;
    const isOne = only === undefined ? matches(view, sought, entry) : failureOf(view, only, entry) === undefined;
    if (!isOne) found ??= among.slice(0, i);
    else if (found !== undefined) found.push(entry);
  }
  return found ?? among;
}

const NONE: readonly Entry[] = [];

/** All entries seen of the types that the matchers name, in order. */
export function candidates(view: View, matchers: readonly Matcher[]): readonly Entry[] {
  let found = NONE;
  for (const type of soughtBy(matchers).types) {
    const alike = view.ofType(type);
    if (alike.length > 0) found = found.length === 0 ? alike : merged(found, alike);
  }
  return found;
}

/** Whether any of them asks for a link to the entry it is judged for. */
export function asksForLinks(matchers: readonly Matcher[]): boolean {
  return soughtBy(matchers).asksForLinks;
}

const NO_LINKS: readonly Link[] = [];

/** Whether the entry has a link to another, or to an earlier version of it. */
export function isLinked(view: View, entry: Entry, target: Entry): boolean {
  for (const { to } of entry.links ?? NO_LINKS) if (to === target.id || isEarlierVersion(view, to, target)) return true;
  return false;
}

function isEarlierVersion(view: View, id: string, of: Entry): boolean {
  return of.supersedes !== undefined && chainOf(of, view.byId).some((one) => one.id === id);
}

/** Whether the entry has a link to any entry of these types. */
export function isTiedToAny(view: View, entry: Entry, types: readonly string[]): boolean {
  for (const { to } of entry.links ?? NO_LINKS) if (types.includes(view.byId.get(to)?.type ?? '')) return true;
  return false;
}

/** Links are respected: an entry tied to other entries of the target's type belongs to those, not to this one. */
export function belongsTo(view: View, entry: Entry, target: Entry | undefined): boolean {
  if (target === undefined || entry.links === undefined) return true;
  let isTied = false;
  for (const { to } of entry.links) if (view.byId.get(to)?.type === target.type) isTied = true;
  return !isTied || isLinked(view, entry, target);
}
