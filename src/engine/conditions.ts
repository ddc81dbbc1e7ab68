/** Conditions asked of a subject on a day, and the days on which their answer may change. */
import { addLimit, ageOn, birthday, type Day, type Limit, type WorkingCalendar, wholeDay } from '../calendar/index.ts';
import type { Entry, Episode, Subject } from '../record/types.ts';
import { fieldsAsked } from './field-asked.ts';
import { failureOf, matching } from './matching.ts';
import { firstFrom } from './search.ts';
import type { Bounds, Condition, FieldTest } from './standard.ts';
import { attributeOn, isOpen, type View } from './view.ts';

/** What a condition is asked about, besides the record. */
export interface Asked {
  readonly day: Day;
  /** The standard's own episode. */
  readonly episode?: Episode | undefined;
  /** How often the chain has been met so far. */
  readonly met?: number | undefined;
  /** The entry that started the clock. */
  readonly anchor?: Entry | undefined;
}

/** Whether a condition holds; an absent condition always does. */
export function holds(condition: Condition | undefined, view: View, { day, episode, anchor, met }: Asked): boolean {
  return holdsOn(condition, view, day, episode, anchor, met);
}

/** The same, asked without making anything to ask it with: it is asked some thousand times of a record. */
export function holdsOn(
  condition: Condition | undefined,
  view: View,
  day: Day,
  episode: Episode | undefined,
  anchor: Entry | undefined,
  met = 0,
): boolean {
  if (condition === undefined) return true;
  switch (condition.kind) {
    case 'all':
      for (const one of condition.of) if (!holdsOn(one, view, day, episode, anchor, met)) return false;
      return true;
    case 'any':
      for (const one of condition.of) if (holdsOn(one, view, day, episode, anchor, met)) return true;
      return false;
    case 'not':
      return !holdsOn(condition.of, view, day, episode, anchor, met);
    case 'age':
      return isOfAge(condition, view.record.subject.born, day);
    case 'unborn':
      return isUnborn(view.record.subject, day);
    case 'in':
      for (const kind of condition.episodes) for (const one of view.episodes(kind)) if (isOpen(one, day)) return true;
      return false;
    case 'attribute':
      return episode !== undefined && attributesPass(condition.tests, episode, day);
    case 'of':
      for (const one of view.episodes(condition.episode)) if (isOpen(one, day) && attributesPass(condition.tests, one, day)) return true;
      return false;
    case 'lasted':
      return episode !== undefined && hasLasted(condition, episode, day, view.calendar);
    case 'of-lasted': {
      const latest = latestOpen(view.episodes(condition.episode), day);
      return latest !== undefined && hasLasted(condition, latest, day, view.calendar);
    }
    case 'ended':
      for (const one of view.episodes(condition.episode)) if (one.to === day && hasLasted(condition, one, day, view.calendar)) return true;
      return false;
    case 'had': {
      const since = condition.whole || episode === undefined ? -Infinity : episode.from;
      return hasAny(matching(view, condition.matchers), since, day);
    }
    case 'had-in': {
      const latest = latestOpen(view.episodes(condition.episode), day);
      return latest !== undefined && hasAny(matching(view, condition.matchers), latest.from, day);
    }
    case 'latest': {
      const latest = lastUntil(view.ofType(condition.matcher.entry), day);
      return (
        latest !== undefined && (condition.matcher.where === undefined || failureOf(view, condition.matcher.where, latest) === undefined)
      );
    }
    case 'met':
      return met >= (condition.from ?? 0) && met < (condition.under ?? Infinity);
    case 'anchor':
      return anchor !== undefined && failureOf(view, condition.where, anchor) === undefined;
  }
}

function latestOpen(episodes: readonly Episode[], day: Day): Episode | undefined {
  for (let i = episodes.length - 1; i >= 0; i--) {
    const one = episodes[i];
    if (one !== undefined && isOpen(one, day)) return one;
  }
  return undefined;
}

function lastUntil(entries: readonly Entry[], day: Day): Entry | undefined {
  return entries[firstFrom(entries, day + 1) - 1];
}

/** Whether any of the entries happened between the two days. */
function hasAny(entries: readonly Entry[], from: Day, to: Day): boolean {
  const first = entries[firstFrom(entries, from)];
  return first !== undefined && first.occurred.day <= to;
}

/** Whether every attribute named passes its test on a day. */
export function attributesPass(tests: Readonly<Record<string, FieldTest>>, episode: Episode, day: Day): boolean {
  for (const test of fieldsAsked(tests)) if (!test.isPassedBy(attributeOn(episode, test.field, day))) return false;
  return true;
}

function isOfAge(
  bounds: { readonly from?: number | undefined; readonly under?: number | undefined },
  born: Day | undefined,
  day: Day,
): boolean {
  if (born === undefined || day < born) return false;
  const age = ageOn(born, day);
  return age >= (bounds.from ?? 0) && age < (bounds.under ?? Infinity);
}

/** Before the birth, where that is known; expected and not born as far as is known, otherwise. */
function isUnborn({ born, expected }: Subject, day: Day): boolean {
  return born === undefined ? expected !== undefined : day < born;
}

function hasLasted(bounds: Bounds, episode: Episode, day: Day, calendar: WorkingCalendar): boolean {
  return (
    (bounds.from === undefined || day >= reaches(episode, bounds.from, calendar)) &&
    (bounds.under === undefined || day < reaches(episode, bounds.under, calendar))
  );
}

function reaches(episode: Episode, limit: Limit, calendar: WorkingCalendar): Day {
  return addLimit(wholeDay(episode.from), limit, calendar).day;
}

/** Collects the days on which a condition's answer may change; days outside the period of interest do no harm. */
export function changeDays(condition: Condition | undefined, view: View, episode: Episode | undefined, into: Day[]): void {
  if (condition === undefined) return;
  switch (condition.kind) {
    case 'all':
    case 'any':
      for (const one of condition.of) changeDays(one, view, episode, into);
      return;
    case 'not':
      return changeDays(condition.of, view, episode, into);
    case 'age': {
      const born = view.record.subject.born;
      if (born === undefined) return;
      for (const years of [condition.from, condition.under]) if (years !== undefined) into.push(birthday(born, years));
      into.push(born);
      return;
    }
    case 'unborn':
      if (view.record.subject.born !== undefined) into.push(view.record.subject.born);
      return;
    case 'in':
      for (const kind of condition.episodes) for (const one of view.episodes(kind)) addEnds(one, into);
      return;
    case 'attribute':
      if (episode !== undefined) addAttributeDays(episode, into);
      return;
    case 'of':
      for (const one of view.episodes(condition.episode)) {
        addEnds(one, into);
        addAttributeDays(one, into);
      }
      return;
    case 'lasted':
      if (episode !== undefined) addReachDays(condition, episode, view.calendar, into);
      return;
    case 'of-lasted':
      for (const one of view.episodes(condition.episode)) {
        addEnds(one, into);
        addReachDays(condition, one, view.calendar, into);
      }
      return;
    case 'ended':
      for (const { to } of view.episodes(condition.episode)) if (to !== undefined) into.push(to, to + 1);
      return;
    case 'had':
      for (const entry of matching(view, condition.matchers)) into.push(entry.occurred.day);
      return;
    case 'had-in':
      for (const one of view.episodes(condition.episode)) addEnds(one, into);
      for (const entry of matching(view, condition.matchers)) into.push(entry.occurred.day);
      return;
    case 'latest':
      for (const entry of view.ofType(condition.matcher.entry)) into.push(entry.occurred.day);
      return;
    case 'met':
    case 'anchor':
      return;
  }
}

function addEnds(episode: Episode, into: Day[]): void {
  into.push(episode.from);
  if (episode.to !== undefined) into.push(episode.to);
}

function addAttributeDays(episode: Episode, into: Day[]): void {
  for (const name in episode.attributes) for (const change of episode.attributes[name] ?? []) into.push(change.from);
}

function addReachDays(bounds: Bounds, episode: Episode, calendar: WorkingCalendar, into: Day[]): void {
  for (const limit of [bounds.from, bounds.under]) if (limit !== undefined) into.push(reaches(episode, limit, calendar));
}
