/** One expectation for each entry: that it was written up in time, or that it shows something. */
import { type Columns, ENDLESS, NONE, roles, YES } from './columns.ts';
import { value } from './episodes.ts';
import { birthday } from '../../../src/calendar/index.ts';
import type { Settles, Settling } from './found.ts';
import { field, type Judge, type Judging, orNone, settlingOf, type, workEnded } from './judging.ts';

const SOCIAL_WORKER = roles('social-worker');

export function visitsRecorded(judging: Judging): Judge {
  const { council, days, found, of, onRow } = judging;
  const by = settlingOf(judging, 'visits-recorded');
  const visit = type(judging, 'visit');
  const kind = field(type(judging, 'assessment-started'), 'kind');
  const others = ['short-break', 'parenting', 'connected-person'].map(council.codeOf);
  const { assessment, protection } = of;
  const isBeingAssessed = (day: number): boolean => {
    for (let one = 0; one < assessment.count; one++) {
      if (
        value(assessment.from, one) <= day &&
        day < value(assessment.until, one) &&
        !others.includes(value(kind, value(assessment.place, one)))
      )
        return true;
    }
    return false;
  };
  return (child) => {
    const from = value(visit.from, child);
    const to = value(visit.from, child + 1);
    for (let at = from; at < to; at++) {
      if (value(visit.stands, at) === 0) continue;
      const day = value(visit.day, at);
      const isProtected = protection.openOn(day) >= 0;
      const isAssessed = !isProtected && isBeingAssessed(day);
      const limit = isProtected || isAssessed ? 1 : 2;
      onRow?.(by.standard, limit, { protectionPlan: isProtected, assessment: isAssessed });
      const first = value(visit.amends, at) === 1 ? firstVersion(visit, at, from) : at;
      found.settle(by, child, day, days.workingDaysAfter(day, limit), value(visit.recordedDay, first), NONE);
    }
  };
}

/** The version that was written first of those that an entry stands for. */
function firstVersion(columns: Columns, at: number, from: number): number {
  let first = at;
  const id = value(columns.id, at);
  // Versions are of one day and one time, so the first written comes first in the order of the record.
  for (let one = at - 1; one >= from; one--) if (value(columns.standsAs, one) === id) first = one;
  return first;
}

export function significantEvents(judging: Judging): Judge {
  const { days, found, onRow } = judging;
  const by = settlingOf(judging, 'significant-events');
  const event = type(judging, 'significant-event');
  const emergency = field(event, 'emergency');
  return (child) => {
    const from = value(event.from, child);
    const to = value(event.from, child + 1);
    for (let at = from; at < to; at++) {
      if (value(event.stands, at) === 0) continue;
      const day = value(event.day, at);
      const first = value(event.amends, at) === 1 ? firstVersion(event, at, from) : at;
      const isEmergency = value(emergency, at) === YES;
      onRow?.(by.standard, isEmergency ? 1 : 2, { emergency: isEmergency });
      if (isEmergency) found.settle(by, child, day, days.workingDaysAfter(day, 1), value(event.recordedDay, first), NONE, true);
      else found.settleMoments(by, child, day, value(event.moment, at) + 1440, value(event.recordedMoment, first), NONE);
    }
  };
}

/** What came to be shown by an amendment was shown when that was written, where it was late by then. */
function shownOn(columns: Columns, at: number, from: number, shows: (at: number) => boolean): number {
  const day = value(columns.day, at);
  if (value(columns.amends, at) === 0) return day;
  const id = value(columns.id, at);
  for (let one = from; one <= at; one++) {
    if (value(columns.standsAs, one) !== id || !shows(one)) continue;
    const recorded = value(columns.recordedDay, one);
    return value(columns.amends, one) === 1 && recorded > day ? recorded : day;
  }
  return day;
}

/** Settles what is due the same day, and lapses with the next or with the work. */
function settleShown(found: Settles, by: Settling, child: number, day: number, met: number, next: number, stops: number): void {
  found.settle(by, child, day, day, met, met === NONE ? orNone(Math.min(next, stops)) : NONE);
}

export function visitPurpose(judging: Judging): Judge {
  const { council, found } = judging;
  const by = settlingOf(judging, 'visit-purpose');
  const visit = type(judging, 'visit');
  const kind = field(visit, 'kind');
  const given = field(visit, 'purpose_given');
  const attempted = council.codeOf('attempted');
  const stops = workEnded(judging);
  const shows = (at: number): boolean => value(given, at) === YES;
  return (child) => {
    const from = value(visit.from, child);
    let next = ENDLESS;
    for (let at = value(visit.from, child + 1) - 1; at >= from; at--) {
      if (value(visit.stands, at) === 0 || value(kind, at) === attempted) continue;
      const day = value(visit.day, at);
      const met = shows(at) ? shownOn(visit, at, from, shows) : NONE;
      settleShown(found, by, child, day, met, next, met === NONE ? stops(child, value(visit.id, at)) : ENDLESS);
      next = day;
    }
  };
}

export function spokenToAlone(judging: Judging): Judge {
  const { council, found, of } = judging;
  const by = settlingOf(judging, 'spoken-to-alone');
  const visit = type(judging, 'visit');
  const kind = field(visit, 'kind');
  const alone = field(visit, 'child_seen_alone');
  const reason = field(visit, 'not_alone_reason_given');
  const alerted = field(visit, 'manager_alerted');
  const attempted = council.codeOf('attempted');
  const stops = workEnded(judging);
  const shows = (at: number): boolean => value(alone, at) === YES || (value(reason, at) === YES && value(alerted, at) === YES);
  return (child) => {
    const { protection } = of;
    const born = value(council.born, child);
    if (protection.count === 0 || born === NONE) return;
    const firstBirthday = birthday(born, 1);
    const from = value(visit.from, child);
    let next = ENDLESS;
    for (let at = value(visit.from, child + 1) - 1; at >= from; at--) {
      if (value(visit.stands, at) === 0 || (value(visit.role, at) & SOCIAL_WORKER) === 0 || value(kind, at) === attempted) continue;
      const day = value(visit.day, at);
      if (day >= firstBirthday && protection.openOn(day) >= 0) {
        const met = shows(at) ? shownOn(visit, at, from, shows) : NONE;
        settleShown(found, by, child, day, met, next, met === NONE ? stops(child, value(visit.id, at)) : ENDLESS);
      }
      next = day;
    }
  };
}

export function frequencyDiscussed(judging: Judging): Judge {
  const { found } = judging;
  const by = settlingOf(judging, 'frequency-discussed');
  const talk = type(judging, 'case-supervision');
  const discussed = field(talk, 'frequency_discussed');
  const more = field(talk, 'more_visits_given');
  const stops = workEnded(judging);
  const shows = (at: number): boolean => value(discussed, at) === YES && value(more, at) === YES;
  return (child) => {
    const from = value(talk.from, child);
    let next = ENDLESS;
    for (let at = value(talk.from, child + 1) - 1; at >= from; at--) {
      if (value(talk.stands, at) === 0) continue;
      const day = value(talk.day, at);
      const met = shows(at) ? shownOn(talk, at, from, shows) : NONE;
      settleShown(found, by, child, day, met, next, met === NONE ? stops(child, value(talk.id, at)) : ENDLESS);
      next = day;
    }
  };
}

export function parentsViews(judging: Judging): Judge {
  const { found } = judging;
  const by = settlingOf(judging, 'parents-views');
  const own = type(judging, 'assessment-completed');
  const ownViews = field(own, 'views_of_parents');
  const help = type(judging, 'early-help-assessment-completed');
  const helpViews = field(help, 'views_of_parents');
  const stops = workEnded(judging);
  const ownShows = (at: number): boolean => value(ownViews, at) === YES;
  const helpShows = (at: number): boolean => value(helpViews, at) === YES;
  return (child) => {
    const ownFrom = value(own.from, child);
    const helpFrom = value(help.from, child);
    let next = ENDLESS;
    let a = value(own.from, child + 1) - 1;
    let b = value(help.from, child + 1) - 1;
    for (;;) {
      while (a >= ownFrom && value(own.stands, a) === 0) a--;
      while (b >= helpFrom && value(help.stands, b) === 0) b--;
      if (a < ownFrom && b < helpFrom) return;
      const isOwn = b < helpFrom || (a >= ownFrom && value(own.id, a) > value(help.id, b));
      const columns = isOwn ? own : help;
      const at = isOwn ? a-- : b--;
      const shows = isOwn ? ownShows : helpShows;
      const day = value(columns.day, at);
      const met = shows(at) ? shownOn(columns, at, isOwn ? ownFrom : helpFrom, shows) : NONE;
      settleShown(found, by, child, day, met, next, met === NONE ? stops(child, value(columns.id, at)) : ENDLESS);
      next = day;
    }
  };
}
