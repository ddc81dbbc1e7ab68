/** A count or a length is bounded: at most, at least. */
import { addLimit, type Day, type Limit, wholeDay } from '../../calendar/index.ts';
import type { Entry, Episode } from '../../record/types.ts';
import { changeDays } from '../conditions.ts';
import { countDue, end, meet, note, openDraft, type Draft, type Judging } from '../draft.ts';
import { endingOf } from '../endings.ts';
import { matching } from '../matching.ts';
import { periodsOf, type Period } from '../periods.ts';
import { appliesOn } from '../rows.ts';
import type { Bounded, Measure } from '../standard.ts';
import { isOpen, type View } from '../view.ts';
import { versionOn } from '../versions.ts';
import { answerTo, startsUnder } from './clocked.ts';

export function judgeBounded(judging: Judging, version: Bounded): void {
  const { measure } = version;
  switch (measure.kind) {
    case 'count-per':
      for (const period of periodsOf(measure.while, judging.view)) windowsOf(judging, version, measure, period);
      return;
    case 'count-until':
      return countsUntil(judging, version, measure);
    case 'length-of':
      return lengthsOf(judging, version, measure);
    case 'count-open':
      return openCount(judging, version, measure);
  }
}

function speaks({ view, standard }: Judging, version: Bounded, day: Day, episode?: Episode): boolean {
  return versionOn(standard, day, view.asIfAlways) === version && appliesOn(version, view, day, episode);
}

/** The first day after `from`, and before `until`, on which the standard no longer applies. */
function stopsOn({ view }: Judging, version: Bounded, from: Day, until: Day, episode: Episode | undefined): Day | undefined {
  if (version.applies === undefined) return undefined;
  const days: Day[] = [];
  changeDays(version.applies, view, episode, days);
  for (const day of days) if (day < until) view.turn(day);
  return days
    .filter((day) => day > from && day < until && day <= view.asOf)
    .sort((a, b) => a - b)
    .find((day) => !appliesOn(version, view, day, episode));
}

/** Windows follow one another from the period's first day; each takes in its first day and not the next one's. */
function windowsOf(judging: Judging, version: Bounded, measure: Measure & { kind: 'count-per' }, period: Period): void {
  const { view } = judging;
  const counted = matching(view, measure.count);
  for (let index = 0; ; index++) {
    const from = nthStart(period.from.day, measure.per, index, judging);
    view.turn(from);
    if (from > view.asOf || (period.to !== undefined && from >= period.to)) return;
    if (!speaks(judging, version, from, period.episode)) continue;
    const last = nthStart(period.from.day, measure.per, index + 1, judging) - 1;
    const draft = openDraft(
      judging,
      version,
      wholeDay(from),
      index === 0 ? period.because : 'next window',
      index === 0 ? period.openedBy : undefined,
    );
    draft.limit = measure.per;
    draft.due = wholeDay(last);
    const stops = stopsOn(judging, version, from, Math.min(last + 1, period.to ?? Infinity), period.episode);
    const closes = Math.min(last, period.to ?? Infinity, stops ?? Infinity);
    const within = counted.filter(({ occurred }) => occurred.day >= from && occurred.day <= closes);
    if (view.explaining)
      note(draft, {
        step: 'window',
        from,
        to: last,
        asked: measure.n,
        found: within.length,
        most: version.shape === 'at-most',
      });
    if (version.shape === 'at-least') settleAtLeast(judging, draft, within[measure.n - 1]);
    else settleAtMost(judging, draft, within, measure.n, stops === undefined ? closes : undefined);
    const isBroken = version.shape === 'at-least' || within.length > measure.n;
    if (draft.metOn === undefined) endWindow(judging, draft, isBroken, period, stops);
  }
}

function nthStart(start: Day, per: Limit, index: number, { view }: Judging): Day {
  return addLimit(wholeDay(start), { ...per, n: per.n * index }, view.calendar).day;
}

function settleAtLeast(judging: Judging, draft: Draft, nth: Entry | undefined): void {
  if (nth !== undefined) meet(judging, draft, nth.occurred, nth);
}

/** Kept once the window has closed; from the one too many on, late since the last that was within the bound. */
function settleAtMost(judging: Judging, draft: Draft, within: readonly Entry[], n: number, closes: Day | undefined): void {
  if (within.length > n) draft.due = wholeDay(within[n - 1]?.occurred.day ?? draft.opened.day);
  else if (closes !== undefined) {
    judging.view.turn(closes + 1);
    if (closes < judging.view.asOf) meet(judging, draft, wholeDay(closes));
  }
}

/** An unmet window ends with the episode; one that holds only its bound so far is kept or not when that day is over. */
function endWindow(judging: Judging, draft: Draft, isBroken: boolean, { to, because }: Period, stops: Day | undefined): void {
  if (stops !== undefined) end(judging, draft, stops, 'no longer applies');
  else if (to !== undefined && isBroken) end(judging, draft, to, because.replace('start-of', 'end-of'));
}

/** n of them between a start and the first thing that bounds it; after that, late. */
function countsUntil(judging: Judging, version: Bounded, measure: Measure & { kind: 'count-until' }): void {
  const { view } = judging;
  for (const start of startsUnder(judging, version, measure.after)) {
    const { entry: starter } = start;
    if (!appliesOn(version, view, start.at.day, start.episode ?? start.ended, starter)) continue;
    const draft = openDraft(judging, version, start.at, start.because, start.entry);
    const ended = endingOf(measure.endsWhen, start, view);
    const bound = answerTo(judging, measure.until, start, 1, starter);
    if (bound !== undefined) {
      draft.due = wholeDay(bound.occurred.day);
      draft.missed = bound.occurred.day;
      if (view.explaining) note(draft, { step: 'due-with', on: bound.occurred.day, by: bound.id });
    }
    const nth = answerTo(judging, measure.count, start, measure.n);
    if (nth !== undefined && nth.occurred.day <= (ended?.on ?? Infinity)) meet(judging, draft, nth.occurred, nth);
    else if (ended !== undefined) end(judging, draft, ended.on, ended.because);
  }
}

/** An episode lasts no longer than a limit. */
function lengthsOf(judging: Judging, version: Bounded, measure: Measure & { kind: 'length-of' }): void {
  for (const episode of judging.view.episodes(measure.episode)) {
    if (!speaks(judging, version, episode.from, episode)) continue;
    const draft = openDraft(judging, version, episode.opened.occurred, `start-of ${measure.episode}`, episode.opened);
    countDue(judging, draft, { limit: measure.limit }, episode.opened.occurred);
    const stops = stopsOn(judging, version, episode.from, episode.to ?? Infinity, episode);
    if (stops !== undefined) end(judging, draft, stops, 'no longer applies');
    else if (episode.to !== undefined) meet(judging, draft, wholeDay(episode.to), episode.closed);
  }
}

/** It is asked of the as-of day alone, so that it may begin or cease on any day that its condition or its version turns on. */
function turnWith(view: View, version: Bounded): void {
  const days: Day[] = [version.from];
  if (version.to !== undefined) days.push(version.to + 1);
  changeDays(version.applies, view, undefined, days);
  for (const day of days) view.turn(day);
}

/** How many are open at once, as it stands on the as-of day. */
function openCount(judging: Judging, version: Bounded, measure: Measure & { kind: 'count-open' }): void {
  const { view } = judging;
  const episodes = view.episodes(measure.episode);
  const openOn = (day: Day) => episodes.filter((episode) => isOpen(episode, day)).length;
  turnWith(view, version);
  if (openOn(view.asOf) === 0 || !speaks(judging, version, view.asOf)) return;
  const days = [...new Set(episodes.flatMap(({ from, to }) => (to === undefined ? [from] : [from, to])))]
    .filter((day) => day <= view.asOf)
    .sort((a, b) => a - b);
  const began = wholeDay(days.findLast((day) => openOn(day) > 0 && openOn(day - 1) === 0) ?? view.asOf);
  const draft = openDraft(judging, version, began, `start-of ${measure.episode}`);
  draft.limit = { n: measure.n, unit: 'count' };
  if (view.explaining) note(draft, { step: 'open-now', on: view.asOf, open: openOn(view.asOf), most: measure.n });
  if (openOn(view.asOf) <= measure.n) meet(judging, draft, began);
  else draft.due = wholeDay((days.findLast((day) => openOn(day) > measure.n && openOn(day - 1) <= measure.n) ?? began.day) - 1);
}
