/** After X, Y within a limit: a clock for each start, until what meets it or ends it. */
import { type Columns, ENDLESS, NONE, roles, YES } from './columns.ts';
import { value } from './episodes.ts';
import { ANYBODY, field, firstDay, firstFor, type Judge, type Judging, orEndless, orNone, settlingOf, type, workEnded } from './judging.ts';

const VISITING = roles('social-worker', 'emergency-duty-worker');
const SOCIAL_WORKER = roles('social-worker');
const MANAGERS = roles('team-manager', 'practice-manager', 'service-manager');
const SIGNING = roles('team-manager', 'practice-manager', 'service-manager', 'head-of-service');
const TEAM_MANAGER = roles('team-manager');
const REVIEWING_OFFICER = roles('independent-reviewing-officer');

export function section47Visit(judging: Judging): Judge {
  const { days, found } = judging;
  const by = settlingOf(judging, 'section-47-visit');
  const started = type(judging, 'section-47-started');
  const closed = type(judging, 'case-closed');
  const visit = type(judging, 'visit');
  const seen = field(visit, 'child_seen');
  const stops = workEnded(judging);
  return (child) => {
    const to = value(started.from, child + 1);
    for (let at = value(started.from, child); at < to; at++) {
      if (value(started.stands, at) === 0) continue;
      const opened = value(started.day, at);
      const moment = value(started.moment, at);
      let met = NONE;
      const visits = value(visit.from, child + 1);
      for (let v = value(visit.from, child); v < visits; v++) {
        if (
          value(visit.moment, v) < moment ||
          value(seen, v) !== YES ||
          (value(visit.role, v) & VISITING) === 0 ||
          value(visit.stands, v) === 0
        )
          continue;
        met = value(visit.day, v);
        break;
      }
      const closes = orEndless(firstDay(closed, child, moment));
      const ended = orNone(Math.min(closes, stops(child, value(started.id, at))));
      found.settle(by, child, opened, days.workingDaysAfter(opened, 2), met <= closes ? met : NONE, ended);
    }
  };
}

export function firstVisit(judging: Judging): Judge {
  const { council, days, found } = judging;
  const by = settlingOf(judging, 'first-visit');
  const started = type(judging, 'assessment-started');
  const kind = field(started, 'kind');
  const others = ['update', 'return-home', 'short-break', 'parenting', 'connected-person'].map(council.codeOf);
  const closed = type(judging, 'case-closed');
  const visit = type(judging, 'visit');
  const seen = field(visit, 'child_seen');
  const stops = workEnded(judging);
  return (child) => {
    const to = value(started.from, child + 1);
    for (let at = value(started.from, child); at < to; at++) {
      if (value(started.stands, at) === 0 || others.includes(value(kind, at))) continue;
      const opened = value(started.day, at);
      const moment = value(started.moment, at);
      let met = NONE;
      const visits = value(visit.from, child + 1);
      for (let v = value(visit.from, child); v < visits; v++) {
        if (
          value(visit.moment, v) < moment ||
          value(seen, v) !== YES ||
          (value(visit.role, v) & SOCIAL_WORKER) === 0 ||
          value(visit.stands, v) === 0
        )
          continue;
        met = value(visit.day, v);
        break;
      }
      const closes = orEndless(firstDay(closed, child, moment));
      const ended = orNone(Math.min(closes, stops(child, value(started.id, at))));
      found.settle(by, child, opened, days.workingDaysAfter(opened, 3), met <= closes ? met : NONE, ended);
    }
  };
}

export function assessmentWritten(judging: Judging): Judge {
  const { council, days, found } = judging;
  const by = settlingOf(judging, 'assessment-written');
  const started = type(judging, 'assessment-started');
  const kind = field(started, 'kind');
  const others = ['parenting', 'connected-person'].map(council.codeOf);
  const completed = type(judging, 'assessment-completed');
  const authorised = type(judging, 'assessment-authorised');
  const startedType = council.codeOf('assessment-started');
  const closed = type(judging, 'case-closed');
  const extension = type(judging, 'extension-agreed');
  const about = field(extension, 'standard');
  const until = field(extension, 'due');
  const own = council.codeOf('herefordshire.assessment.child-and-family-completed');
  const stops = workEnded(judging);
  const agreed = new Int32Array(64);
  return (child) => {
    const from = value(started.from, child);
    const to = value(started.from, child + 1);
    // More time is for the assessment under way when it is agreed: the last begun of those.
    if (to - from > agreed.length) throw new Error(`A child has more than ${agreed.length} assessments.`);
    agreed.fill(NONE, 0, to - from);
    const extensions = value(extension.from, child + 1);
    for (let x = value(extension.from, child); x < extensions; x++) {
      if (
        value(extension.stands, x) === 0 ||
        value(about, x) !== own ||
        value(until, x) === NONE ||
        (value(extension.role, x) & TEAM_MANAGER) === 0
      )
        continue;
      for (let at = to - 1; at >= from; at--) {
        if (value(started.stands, at) === 0 || others.includes(value(kind, at)) || value(started.day, at) > value(extension.day, x))
          continue;
        const moment = value(started.moment, at);
        const closes = Math.min(orEndless(firstDay(closed, child, moment)), stops(child, value(started.id, at)));
        const written = writtenAt(child, at);
        if (
          value(extension.day, x) > closes ||
          (written !== NONE && written <= value(extension.moment, x) && Math.floor(written / 1440) <= closes)
        )
          continue;
        agreed[at - from] = value(until, x);
        break;
      }
    }
    for (let at = from; at < to; at++) {
      if (value(started.stands, at) === 0 || others.includes(value(kind, at))) continue;
      const opened = value(started.day, at);
      const moment = value(started.moment, at);
      const written = writtenAt(child, at);
      const met = written === NONE ? NONE : Math.floor(written / 1440);
      const closes = orEndless(firstDay(closed, child, moment));
      const ended = orNone(Math.min(closes, stops(child, value(started.id, at))));
      found.settle(by, child, opened, days.workingDaysAfter(opened, 45), met <= closes ? met : NONE, ended, true, value(agreed, at - from));
    }
  };

  function writtenAt(child: number, at: number): number {
    const moment = value(started.moment, at);
    const id = value(started.id, at);
    let first = ENDLESS;
    for (const one of [completed, authorised]) {
      const to = value(one.from, child + 1);
      for (let w = value(one.from, child); w < to; w++) {
        if (value(one.moment, w) < moment || value(one.stands, w) === 0) continue;
        if (value(one.tiedType, w) === startedType && value(one.tiedTo, w) !== id) continue;
        first = Math.min(first, value(one.moment, w));
        break;
      }
    }
    return orNone(first);
  }
}

export function assessmentSignedOff(judging: Judging): Judge {
  const { council, days, found } = judging;
  const by = settlingOf(judging, 'assessment-signed-off');
  const started = type(judging, 'assessment-started');
  const kind = field(started, 'kind');
  const others = ['parenting', 'connected-person'].map(council.codeOf);
  const authorised = type(judging, 'assessment-authorised');
  const startedType = council.codeOf('assessment-started');
  const closed = type(judging, 'case-closed');
  const stops = workEnded(judging);
  return (child) => {
    const to = value(started.from, child + 1);
    for (let at = value(started.from, child); at < to; at++) {
      if (value(started.stands, at) === 0 || others.includes(value(kind, at))) continue;
      const opened = value(started.day, at);
      const moment = value(started.moment, at);
      const id = value(started.id, at);
      const met = firstFor(authorised, child, moment, SIGNING, startedType, id);
      const closes = orEndless(firstDay(closed, child, moment));
      const ended = orNone(Math.min(closes, stops(child, id)));
      found.settle(by, child, opened, days.workingDaysAfter(opened, 45), met <= closes ? met : NONE, ended);
    }
  };
}

export function tenDayReview(judging: Judging): Judge {
  const { council, found, of } = judging;
  const by = settlingOf(judging, 'ten-day-review');
  const started = type(judging, 'assessment-started');
  const kind = field(started, 'kind');
  const others = ['update', 'short-break', 'parenting', 'connected-person'].map(council.codeOf);
  const checkpoint = type(judging, 'assessment-checkpoint');
  const startedType = council.codeOf('assessment-started');
  const stops = workEnded(judging);
  return (child) => {
    const { assessment } = of;
    for (let at = 0; at < assessment.count; at++) {
      if (others.includes(value(kind, value(assessment.place, at)))) continue;
      const opened = value(assessment.from, at);
      const until = value(assessment.until, at);
      const id = value(assessment.id, at);
      const met = firstFor(checkpoint, child, value(assessment.moment, at), MANAGERS, startedType, id);
      found.settle(by, child, opened, opened + 10, met <= until ? met : NONE, orNone(Math.min(until, stops(child, id))));
    }
  };
}

export function placementPlanning(judging: Judging): Judge {
  const { council, found, of } = judging;
  const by = settlingOf(judging, 'placement-planning');
  const placed = type(judging, 'placement-started');
  const kind = field(placed, 'kind');
  const others = ['adoption', 'placed-with-parents', 'young-offender', 'health-setting', 'respite'].map(council.codeOf);
  const meeting = type(judging, 'placement-planning-meeting');
  const isShortBreak = shortBreakCare(judging);
  const stops = workEnded(judging);
  return (child) => {
    const { placement } = of;
    for (let at = 0; at < placement.count; at++) {
      if (others.includes(value(kind, value(placement.place, at)))) continue;
      const opened = value(placement.from, at);
      if (isShortBreak(child, opened)) continue;
      const moment = value(placement.moment, at);
      const until = value(placement.until, at);
      let met = NONE;
      const to = value(meeting.from, child + 1);
      for (let m = value(meeting.from, child); m < to; m++) {
        if (value(meeting.moment, m) < moment || value(meeting.stands, m) === 0) continue;
        if (value(meeting.day, m) <= until) met = value(meeting.moment, m);
        break;
      }
      found.settleMoments(by, child, opened, moment + 72 * 60, met, orNone(Math.min(until, stops(child, value(placement.id, at)))));
    }
  };
}

/** Whether a child is looked after on a day for short breaks only. */
export function shortBreakCare(judging: Judging): (child: number, day: number) => boolean {
  const { council, of } = judging;
  const status = legalStatus(judging);
  const [agreed, series] = [council.codeOf('V3'), council.codeOf('V4')];
  return (child, day) => {
    const at = of.care.openOn(day);
    if (at < 0) return false;
    const now = status(child, at, day);
    return now === agreed || now === series;
  };
}

/** The legal status of a period of care on a day. */
export function legalStatus(judging: Judging): (child: number, care: number, day: number) => number {
  const { of } = judging;
  const first = field(type(judging, 'period-of-care-started'), 'legal_status');
  const changed = type(judging, 'legal-status-changed');
  const said = field(changed, 'legal_status');
  return (child, care, day) => {
    let last = value(first, value(of.care.place, care));
    const to = value(changed.from, child + 1);
    for (let at = value(changed.from, child); at < to; at++) {
      const id = value(changed.id, at);
      if (id < value(of.care.id, care) || value(changed.stands, at) === 0) continue;
      if (id > value(of.care.endedBy, care) || value(changed.day, at) > day) break;
      if (value(said, at) !== NONE) last = value(said, at);
    }
    return last;
  };
}

export function initialConference(judging: Judging): Judge {
  const { council, found } = judging;
  const by = settlingOf(judging, 'initial-conference');
  const discussion = type(judging, 'strategy-discussion');
  const begins = field(discussion, 'section_47_initiated');
  const conference = type(judging, 'initial-conference');
  const kind = field(conference, 'kind');
  const transfer = council.codeOf('transfer-in');
  const completed = type(judging, 'section-47-completed');
  const outcome = field(completed, 'outcome');
  const noConference = ['substantiated-no-conference', 'not-substantiated'].map(council.codeOf);
  const authorised = type(judging, 'section-47-authorised');
  const decision = field(authorised, 'decision');
  const otherwise = ['child-in-need', 'early-help', 'no-further-action'].map(council.codeOf);
  const notRequired = type(judging, 'conference-not-required');
  const closed = type(judging, 'case-closed');
  const stops = workEnded(judging);
  return (child) => {
    let runningUntil = NONE;
    const to = value(discussion.from, child + 1);
    for (let at = value(discussion.from, child); at < to; at++) {
      if (value(discussion.stands, at) === 0 || value(begins, at) !== YES) continue;
      const opened = value(discussion.day, at);
      if (runningUntil > opened) continue;
      const moment = value(discussion.moment, at);
      let held = NONE;
      const conferences = value(conference.from, child + 1);
      for (let c = value(conference.from, child); c < conferences; c++) {
        if (value(conference.moment, c) < moment || value(conference.stands, c) === 0 || value(kind, c) === transfer) continue;
        held = value(conference.day, c);
        break;
      }
      const ends = Math.min(
        orEndless(firstDay(notRequired, child, moment)),
        orEndless(firstDay(closed, child, moment)),
        firstAmong(child, moment, completed, outcome, noConference),
        firstAmong(child, moment, authorised, decision, otherwise),
      );
      const met = held <= ends ? held : NONE;
      const ended = Math.min(ends, stops(child, value(discussion.id, at)));
      found.settle(by, child, opened, opened + 15, met, orNone(ended));
      runningUntil = Math.min(orEndless(met), ended);
    }
  };
}

/** The day of the first entry at or after a moment that says one of these; ENDLESS where there is none. */
function firstAmong(child: number, moment: number, columns: Columns, said: Int32Array, among: readonly number[]): number {
  const to = value(columns.from, child + 1);
  for (let at = value(columns.from, child); at < to; at++) {
    if (value(columns.moment, at) >= moment && value(columns.stands, at) === 1 && among.includes(value(said, at)))
      return value(columns.day, at);
  }
  return ENDLESS;
}

export function midPointReview(judging: Judging): Judge {
  const { council, days, found } = judging;
  const by = settlingOf(judging, 'mid-point-review');
  const review = type(judging, 'care-review');
  const first = field(review, 'is_first');
  const looked = type(judging, 'mid-point-review');
  const reviewType = council.codeOf('care-review');
  const careEnded = type(judging, 'period-of-care-ended');
  const stops = workEnded(judging);
  return (child) => {
    const to = value(review.from, child + 1);
    for (let at = value(review.from, child); at < to; at++) {
      if (value(review.stands, at) === 0 || value(first, at) === YES) continue;
      const opened = value(review.day, at);
      const moment = value(review.moment, at);
      const id = value(review.id, at);
      let next = at + 1;
      while (next < to && value(review.stands, next) === 0) next++;
      const ends = Math.min(next < to ? value(review.day, next) : ENDLESS, orEndless(firstDay(careEnded, child, moment)));
      const met = firstFor(looked, child, moment, REVIEWING_OFFICER, reviewType, id);
      found.settle(by, child, opened, days.threeMonths(opened), met <= ends ? met : NONE, orNone(Math.min(ends, stops(child, id))));
    }
  };
}

export function reviewAgreed(judging: Judging): Judge {
  const { council, days, found } = judging;
  const by = settlingOf(judging, 'review-agreed');
  const review = type(judging, 'care-review');
  const agreed = type(judging, 'care-review-decisions-agreed');
  const reviewType = council.codeOf('care-review');
  const stops = workEnded(judging);
  return (child) => {
    const to = value(review.from, child + 1);
    for (let at = value(review.from, child); at < to; at++) {
      if (value(review.stands, at) === 0) continue;
      const opened = value(review.day, at);
      const id = value(review.id, at);
      const due = days.workingDaysAfter(opened, 5);
      const said = firstFor(agreed, child, value(review.moment, at), TEAM_MANAGER, reviewType, id);
      const ended = stops(child, id);
      // Nobody spoke by the due date and it has passed: that is agreement.
      const isSilent = (said === NONE || said > due) && days.asOf > due && ended > due;
      found.settle(by, child, opened, due, isSilent ? due : said, orNone(ended));
    }
  };
}

export function temporaryApproval(judging: Judging): Judge {
  const { found } = judging;
  const by = settlingOf(judging, 'temporary-approval');
  const approved = type(judging, 'carer-temporarily-approved');
  const extended = field(approved, 'extended');
  const fully = type(judging, 'carer-approved');
  const refused = type(judging, 'carer-not-approved');
  const moved = type(judging, 'placement-ended');
  const careEnded = type(judging, 'period-of-care-ended');
  const stops = workEnded(judging);
  return (child) => {
    let counted = NONE;
    const to = value(approved.from, child + 1);
    for (let at = value(approved.from, child); at < to; at++) {
      if (value(approved.stands, at) === 0) continue;
      const opened = value(approved.day, at);
      const moment = value(approved.moment, at);
      const isExtended = value(extended, at) === YES;
      if (!isExtended) counted = opened;
      const settled = Math.min(orEndless(firstDay(fully, child, moment)), orEndless(firstDay(refused, child, moment)));
      const ends = Math.min(orEndless(firstDay(moved, child, moment)), orEndless(firstDay(careEnded, child, moment)));
      const met = settled <= ends ? settled : ENDLESS;
      const ended = Math.min(ends, stops(child, value(approved.id, at)));
      let next = at + 1;
      while (next < to && value(approved.stands, next) === 0) next++;
      // A further approval takes the place of the clock that is running.
      const nextDay = next < to ? value(approved.day, next) : ENDLESS;
      if (nextDay < met && nextDay <= ended && nextDay !== ENDLESS) continue;
      found.settle(by, child, opened, counted === NONE ? NONE : counted + (isExtended ? 168 : 112), orNone(met), orNone(ended));
    }
  };
}

export function anotherSetting(judging: Judging): Judge {
  const { council, found } = judging;
  const by = settlingOf(judging, 'another-setting');
  const started = type(judging, 'assessment-started');
  const kind = field(started, 'kind');
  const others = ['parenting', 'connected-person', 'pre-birth'].map(council.codeOf);
  const authorised = type(judging, 'assessment-authorised');
  const startedType = council.codeOf('assessment-started');
  const visit = type(judging, 'visit');
  const seen = field(visit, 'child_seen');
  const place = field(visit, 'place');
  const [school, elsewhere] = [council.codeOf('school'), council.codeOf('elsewhere')];
  const stops = workEnded(judging);
  return (child) => {
    const to = value(started.from, child + 1);
    for (let at = value(started.from, child); at < to; at++) {
      if (value(started.stands, at) === 0 || others.includes(value(kind, at))) continue;
      const opened = value(started.day, at);
      const born = value(council.born, child);
      if (born === NONE ? value(council.expected, child) === 1 : opened < born) continue;
      const moment = value(started.moment, at);
      const id = value(started.id, at);
      const signed = firstFor(authorised, child, moment, ANYBODY, startedType, id);
      let met = NONE;
      const visits = value(visit.from, child + 1);
      for (let v = value(visit.from, child); v < visits; v++) {
        if (value(visit.moment, v) < moment || value(seen, v) !== YES || value(visit.stands, v) === 0) continue;
        const where = value(place, v);
        if (where !== school && where !== elsewhere) continue;
        met = value(visit.day, v);
        break;
      }
      found.settle(by, child, opened, signed, met, orNone(stops(child, id)), false, NONE, signed);
    }
  };
}

export function preProceedings(judging: Judging): Judge {
  const { found, of } = judging;
  const by = settlingOf(judging, 'pre-proceedings');
  return (child) => {
    const { preProceedings: episodes } = of;
    for (let at = 0; at < episodes.count; at++) {
      const opened = value(episodes.from, at);
      found.settle(by, child, opened, opened + 112, orNone(value(episodes.until, at)), NONE);
    }
  };
}
