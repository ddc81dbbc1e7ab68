/** Y at least a limit before X, counted back from the day X is held or planned for. */
import { type Day, isoOf, type Moment } from '../../calendar/index.ts';
import type { Entry } from '../../record/types.ts';
import { dateWritten, isBefore, startsOf } from '../anchors.ts';
import { countDueBack, end, meet, moveDue, noteRow, openDraft, type Draft, type Judging } from '../draft.ts';
import { candidates, isLinked, isTiedToAny, matches, matching } from '../matching.ts';
import { rowOn } from '../rows.ts';
import type { Before } from '../standard.ts';
import { versionOn } from '../versions.ts';
import type { View } from '../view.ts';

/** A meeting, with the plans made for it; `held` is absent while it is only planned. */
interface Meeting {
  readonly held?: Entry;
  readonly plans: readonly Entry[];
  /** The meeting before it, after which work for this one begins. */
  readonly previous?: Entry;
}

export function judgeBefore(judging: Judging, version: Before): void {
  for (const meeting of meetingsOf(judging, version)) {
    openFor(judging, version, meeting);
  }
}

/** Each meeting held, and the one still planned, with the plans made since the one before. */
function meetingsOf({ view }: Judging, version: Before): Meeting[] {
  const plans = matching(
    view,
    version.plannedBy.map(({ matcher }) => matcher),
  ).filter((plan) => dateOf(view, version, plan) !== undefined);
  const held = matching(view, version.before);
  const meetings: Meeting[] = [];
  let previous: Entry | undefined;
  for (const entry of [...held, undefined]) {
    const mine = plans.filter(
      (plan) =>
        (previous === undefined || !isBefore(plan.occurred, previous.occurred)) &&
        (entry === undefined || isBefore(plan.occurred, entry.occurred)),
    );
    if (entry !== undefined || mine.length > 0) {
      meetings.push({ plans: mine, ...(entry && { held: entry }), ...(previous && { previous }) });
    }
    previous = entry;
  }
  return meetings;
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
    const date = matches(view, [matcher], plan) ? dateWritten(plan, field) : undefined;
    if (date !== undefined) return date;
  }
  return undefined;
}

/** The first that counts, after the meeting before and no later than this one. */
function settle(judging: Judging, draft: Draft, version: Before, meeting: Meeting): void {
  const { view } = judging;
  const { held } = meeting;
  const isSince = startOfWork(judging, version, meeting);
  const met = candidates(view, version.metBy).find(
    (entry) =>
      entry !== held &&
      isSince(entry.occurred) &&
      (held === undefined || !isBefore(held.occurred, entry.occurred)) &&
      isFor(view, version, entry, meeting),
  );
  if (met !== undefined) meet(judging, draft, met.occurred, met);
  else if (meeting.held !== undefined) {
    draft.missed = meeting.held.occurred.day;
    end(judging, draft, meeting.held.occurred.day, 'held without it');
  } else if (view.closedOn !== undefined) end(judging, draft, Math.max(view.closedOn, draft.opened.day), 'record closed');
}

/** A tie to what planned the meeting is a tie to the meeting. */
function isFor(view: View, version: Before, entry: Entry, { held, plans }: Meeting): boolean {
  const own = held === undefined ? plans : [held, ...plans];
  const types = [...version.before, ...version.plannedBy.map(({ matcher }) => matcher)].map(({ entry: type }) => type);
  const isElsewhere = isTiedToAny(view, entry, types) && !own.some((target) => isLinked(view, entry, target));
  return !isElsewhere && own.some((target) => matches(view, version.metBy, entry, target));
}

/** Work for a meeting begins at the anchor given, or after the meeting before. */
function startOfWork({ view }: Judging, version: Before, { held, previous }: Meeting): (moment: Moment) => boolean {
  const start = version.after && startsOf(version.after, view).findLast(({ at }) => held === undefined || !isBefore(held.occurred, at));
  if (start !== undefined) return (moment) => !isBefore(moment, start.at);
  return (moment) => previous === undefined || isBefore(previous.occurred, moment);
}
