/** Y at least a limit before X, counted back from the day X is held or planned for. */
import { type Day, isoOf, type Moment } from '../../calendar/index.ts';
import type { Entry } from '../../record/types.ts';
import { dateWritten, isBefore, startsOf } from '../anchors.ts';
import { countDueBack, end, meet, moveDue, noteRow, openDraft, type Draft, type Judging } from '../draft.ts';
import { asksForLinks, candidates, failureOf, isLinked, isTiedToAny, matches, matching } from '../matching.ts';
import { rowOn } from '../rows.ts';
import { firstFrom } from '../search.ts';
import type { Before } from '../standard.ts';
import { versionOn } from '../versions.ts';
import type { View } from '../view.ts';

/** A meeting, with the plans made for it; `held` is undefined while it is only planned. */
interface Meeting {
  readonly held: Entry | undefined;
  readonly plans: readonly Entry[];
  /** The meeting before it, after which work for this one begins. */
  readonly previous: Entry | undefined;
}

const NO_PLANS: readonly Entry[] = [];

export function judgeBefore(judging: Judging, version: Before): void {
  for (const meeting of meetingsOf(judging, version)) {
    openFor(judging, version, meeting);
  }
}

/** Each meeting held, and the one still planned, with the plans made since the one before. */
function meetingsOf({ view }: Judging, version: Before): Meeting[] {
  const plans = plansIn(view, version);
  const held = matching(view, version.before);
  const meetings: Meeting[] = [];
  let previous: Entry | undefined;
  for (let index = 0; index <= held.length; index++) {
    const entry = held[index];
    const mine = plans.length === 0 ? NO_PLANS : plans.filter((plan) => isBetween(plan, previous, entry));
    if (entry !== undefined || mine.length > 0) meetings.push({ held: entry, plans: mine, previous });
    previous = entry;
  }
  return meetings;
}

/** The plans that name a date. */
function plansIn(view: View, version: Before): readonly Entry[] {
  if (version.plannedBy.length === 0) return NO_PLANS;
  const plans = matching(view, version.planning ?? version.plannedBy.map(({ matcher }) => matcher));
  return plans.length === 0 ? plans : plans.filter((plan) => dateOf(view, version, plan) !== undefined);
}

/** What is planned on the day of a meeting is for the next one, unless both have times and it is earlier. */
function isBetween({ occurred }: Entry, previous: Entry | undefined, next: Entry | undefined): boolean {
  return (previous === undefined || !isBefore(occurred, previous.occurred)) && (next === undefined || isBefore(occurred, next.occurred));
}

function openFor(judging: Judging, version: Before, meeting: Meeting): void {
  const { view, standard } = judging;
  const opener = meeting.plans[0] ?? meeting.held;
  if (opener === undefined || versionOn(standard, opener.occurred.day, view.asIfAlways) !== version) return;
  const row = rowOn(version, view, opener.occurred.day);
  if (row === undefined) return;
  const dates = datesOf(view, version, meeting);
  if (dates.length === 0) return;
  const draft = openDraft(judging, version, opener.occurred, meeting.plans.length > 0 ? 'planned' : 'held', opener);
  noteRow(judging, draft, version.rows, row, opener.occurred.day, false);
  let counted: Day | undefined;
  for (const moment of dates) {
    // Held on the day it was planned for: the count stands.
    if (moment.day === counted && row.limit.unit !== 'hours') continue;
    counted = moment.day;
    const before = draft.due;
    const due = countDueBack(judging, draft, row, moment);
    if (before !== undefined) {
      draft.due = before;
      moveDue(judging, draft, due, `date moved to ${isoOf(moment.day)}`);
    }
  }
  settle(judging, draft, version, meeting);
}

/** The dates it was planned for, in the order they were set, and at last the day it was held. */
function datesOf(view: View, version: Before, meeting: Meeting): Moment[] {
  const planned = meeting.plans.flatMap((plan) => dateOf(view, version, plan) ?? []);
  return meeting.held === undefined ? planned : [...planned, meeting.held.occurred];
}

/** The date that a plan names, by the first way of planning that it fits and that finds one. */
function dateOf(view: View, { plannedBy }: Before, plan: Entry): Moment | undefined {
  for (const { matcher, field } of plannedBy) {
    if (matcher.entry !== plan.type) continue;
    if (matcher.where !== undefined && failureOf(view, matcher.where, plan) !== undefined) continue;
    const date = dateWritten(plan, field);
    if (date !== undefined) return date;
  }
  return undefined;
}

function settle(judging: Judging, draft: Draft, version: Before, meeting: Meeting): void {
  const { view } = judging;
  const met = workFor(view, version, meeting);
  if (met !== undefined) meet(judging, draft, met.occurred, met);
  else if (meeting.held !== undefined) {
    draft.missed = meeting.held.occurred.day;
    end(judging, draft, meeting.held.occurred.day, 'held without it');
  } else if (view.closedOn !== undefined) end(judging, draft, Math.max(view.closedOn, draft.opened.day), 'record closed');
}

/** The first that counts, after the meeting before and no later than this one. */
function workFor(view: View, version: Before, meeting: Meeting): Entry | undefined {
  const { held } = meeting;
  const anchor = anchorOf(view, version, meeting);
  const since = anchor ?? meeting.previous?.occurred;
  const isTied = asksForLinks(version.metBy);
  const found = isTied ? candidates(view, version.metBy) : matching(view, version.metBy);
  for (let i = since === undefined ? 0 : firstFrom(found, since.day); i < found.length; i++) {
    const entry = found[i];
    if (entry === undefined || entry === held) continue;
    if (held !== undefined && isBefore(held.occurred, entry.occurred)) return undefined;
    // What is done on the day of the meeting before is for this one only where both have times and it is later.
    if (anchor !== undefined ? isBefore(entry.occurred, anchor) : since !== undefined && !isBefore(since, entry.occurred)) continue;
    if (isElsewhere(view, version, entry, meeting)) continue;
    if (!isTied || targetsOf(meeting).some((target) => matches(view, version.metBy, entry, target))) return entry;
  }
  return undefined;
}

/** The start that bounds how far back the work may lie, where one is given and has come. */
function anchorOf(view: View, { after }: Before, { held }: Meeting): Moment | undefined {
  return after && startsOf(after, view).findLast(({ at }) => held === undefined || !isBefore(held.occurred, at))?.at;
}

/** Tied to other meetings of the kind, or to plans of theirs. A tie to what planned the meeting is a tie to the meeting. */
function isElsewhere(view: View, version: Before, entry: Entry, meeting: Meeting): boolean {
  if (entry.links === undefined) return false;
  const types = [...version.before, ...version.plannedBy.map(({ matcher }) => matcher)].map(({ entry: type }) => type);
  return isTiedToAny(view, entry, types) && !targetsOf(meeting).some((target) => isLinked(view, entry, target));
}

function targetsOf({ held, plans }: Meeting): readonly Entry[] {
  return held === undefined ? plans : [held, ...plans];
}
