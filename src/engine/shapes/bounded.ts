/** A count or a length is bounded: at most, at least. */
import { addLimit, type Day, type Limit } from '../../calendar/index.ts';
import type { Entry } from '../../record/types.ts';
import { holds } from '../conditions.ts';
import { countDue, end, meet, openDraft, type Draft, type Judging } from '../draft.ts';
import { matching } from '../matching.ts';
import { periodsOf, type Period } from '../periods.ts';
import type { Bounded, Measure } from '../standard.ts';
import { isOpen } from '../view.ts';
import { startsUnder } from './clocked.ts';
import { versionOn } from '../versions.ts';

export function judgeBounded(judging: Judging, version: Bounded): Draft[] {
  const { measure } = version;
  switch (measure.kind) {
    case 'count-per':
      return periodsOf(measure.while, judging.view).flatMap((period) => windowsOf(judging, version, measure, period));
    case 'count-until':
      return countsUntil(judging, version, measure);
    case 'length-of':
      return lengthsOf(judging, version, measure);
    case 'count-open':
      return openCount(judging, version, measure);
  }
}

function speaks({ view, standard }: Judging, version: Bounded, day: Day, period?: Period): boolean {
  return versionOn(standard, day, view.asIfAlways ?? false) === version
    && holds(version.applies, view, { day, ...(period?.episode && { episode: period.episode }) });
}

/** Windows follow one another from the period's first day; each takes in its first day and not the next one's. */
function windowsOf(judging: Judging, version: Bounded, measure: Measure & { kind: 'count-per' }, period: Period): Draft[] {
  const { view } = judging;
  const counted = matching(view, measure.count);
  const drafts: Draft[] = [];
  for (let index = 0; ; index++) {
    const from = nthStart(period.from.day, measure.per, index, judging);
    if (from > view.asOf || (period.to !== undefined && from >= period.to)) return drafts;
    const last = nthStart(period.from.day, measure.per, index + 1, judging) - 1;
    if (!speaks(judging, version, from, period)) continue;
    const draft = openDraft(judging, version, { day: from }, index === 0 ? period.because : 'next window', index === 0 ? period.openedBy : undefined);
    draft.limit = measure.per;
    draft.due = { day: last };
    const within = counted.filter(({ occurred }) => occurred.day >= from && occurred.day <= Math.min(last, period.to ?? Infinity));
    if (version.shape === 'at-least') settleAtLeast(judging, draft, within[measure.n - 1], last, period);
    else settleAtMost(judging, draft, within, measure.n, last, period);
    drafts.push(draft);
  }
}

function nthStart(start: Day, per: Limit, index: number, { view }: Judging): Day {
  return addLimit({ day: start }, { ...per, n: per.n * index }, view.calendar).day;
}

function settleAtLeast(judging: Judging, draft: Draft, nth: Entry | undefined, last: Day, period: Period): void {
  if (nth !== undefined) meet(judging, draft, nth.occurred, nth);
  else if (period.to !== undefined && period.to <= last) end(judging, draft, period.to, period.because.replace('start-of', 'end-of'));
}

function settleAtMost(judging: Judging, draft: Draft, within: readonly Entry[], n: number, last: Day, period: Period): void {
  const exceeding = within[n];
  if (exceeding !== undefined) {
    draft.due = { day: within[n - 1]?.occurred.day ?? draft.opened.day };
    return;
  }
  const closes = Math.min(last, period.to ?? Infinity);
  if (closes < judging.view.asOf) meet(judging, draft, { day: closes });
}

/** n of them between a start and the first thing that bounds it. */
function countsUntil(judging: Judging, version: Bounded, measure: Measure & { kind: 'count-until' }): Draft[] {
  const { view } = judging;
  return startsUnder(judging, version, measure.after).flatMap((start) => {
    if (!holds(version.applies, view, { day: start.at.day, ...(start.entry && { anchor: start.entry }) })) return [];
    const draft = openDraft(judging, version, start.at, start.because, start.entry);
    const bound = matching(view, measure.until).find((entry) => entry !== start.entry && entry.occurred.day >= start.at.day);
    if (bound !== undefined) draft.due = { day: bound.occurred.day };
    const nth = matching(view, measure.count).filter((entry) => entry !== start.entry && entry.occurred.day >= start.at.day)[measure.n - 1];
    if (nth !== undefined) meet(judging, draft, nth.occurred, nth);
    else if (start.episode?.to !== undefined) end(judging, draft, start.episode.to, `end-of ${start.episode.kind}`);
    return [draft];
  });
}

/** An episode lasts no longer than a limit. */
function lengthsOf(judging: Judging, version: Bounded, measure: Measure & { kind: 'length-of' }): Draft[] {
  return judging.view.episodes(measure.episode).filter((episode) => speaks(judging, version, episode.from)).map((episode) => {
    const draft = openDraft(judging, version, episode.opened.occurred, `start-of ${measure.episode}`, episode.opened);
    countDue(judging, draft, { limit: measure.limit }, episode.opened.occurred);
    if (episode.to !== undefined) meet(judging, draft, { day: episode.to }, episode.closed);
    return draft;
  });
}

/** How many are open at once, as it stands on the as-of day. */
function openCount(judging: Judging, version: Bounded, measure: Measure & { kind: 'count-open' }): Draft[] {
  const { view } = judging;
  const episodes = view.episodes(measure.episode);
  const [first] = episodes;
  if (first === undefined || !speaks(judging, version, view.asOf)) return [];
  const openOn = (day: Day) => episodes.filter((episode) => isOpen(episode, day)).length;
  const days = [...new Set(episodes.flatMap(({ from, to }) => (to === undefined ? [from] : [from, to])))]
    .filter((day) => day <= view.asOf).sort((a, b) => a - b);
  if (openOn(view.asOf) === 0) return [];
  const began = days.findLast((day) => openOn(day) > 0 && openOn(day - 1) === 0) ?? first.from;
  const draft = openDraft(judging, version, { day: began }, `start-of ${measure.episode}`);
  draft.limit = { n: measure.n, unit: 'count' };
  if (openOn(view.asOf) <= measure.n) meet(judging, draft, { day: view.asOf });
  else draft.due = { day: (days.findLast((day) => openOn(day) > measure.n && openOn(day - 1) <= measure.n) ?? began) - 1 };
  return [draft];
}
