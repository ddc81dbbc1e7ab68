/** Before a review, something is done: counted back from the day it is held, or planned for. */
import { birthday, type Day } from '../../../src/calendar/index.ts';
import { ENDLESS, NONE, YES } from './columns.ts';
import { value } from './episodes.ts';
import { field, type Judge, type Judging, orNone, settlingOf, type, workEnded } from './judging.ts';

function sameDay(day: Day): Day {
  return day;
}

export function reviewReport(judging: Judging): Judge {
  const { days } = judging;
  const by = settlingOf(judging, 'review-report');
  const judge = beforeReviews(judging, 'care-review-report-shared', 'with_reviewing_officer');
  return (child) => judge(by, child, NONE, (day) => days.workingDaysAfter(day, -3));
}

export function spokenToBeforeReview(judging: Judging): Judge {
  const { council } = judging;
  const by = settlingOf(judging, 'spoken-to-before-review');
  const judge = beforeReviews(judging, 'care-review-preparation', 'child_seen_alone');
  return (child) => {
    const born = value(council.born, child);
    if (born !== NONE) judge(by, child, birthday(born, 4), sameDay);
  };
}

type JudgeReviews = (by: ReturnType<typeof settlingOf>, child: number, notBefore: Day, dueBefore: (day: Day) => Day) => void;

/** For each review held, and the one still to come where it is planned: what was done since the one before. */
function beforeReviews(judging: Judging, done: string, flag: string): JudgeReviews {
  const { council, found } = judging;
  const review = type(judging, 'care-review');
  const plan = type(judging, 'care-review-arranged');
  const plannedFor = field(plan, 'planned_for');
  const work = type(judging, done);
  const counts = field(work, flag);
  const [reviewType, planType] = [council.codeOf('care-review'), council.codeOf('care-review-arranged')];
  const stops = workEnded(judging);
  return (by, child, notBefore, dueBefore) => {
    const from = value(review.from, child);
    const to = value(review.from, child + 1);
    let previous = NONE;
    for (let at = from; at <= to; at++) {
      const isHeld = at < to;
      if (isHeld && value(review.stands, at) === 0) continue;
      const id = isHeld ? value(review.id, at) : NONE;
      const held = isHeld ? value(review.moment, at) : ENDLESS;
      let opened = isHeld ? value(review.day, at) : NONE;
      let openedBy = id;
      let meetsOn = opened;
      let plans = 0;
      const planTo = value(plan.from, child + 1);
      for (let p = value(plan.from, child); p < planTo; p++) {
        if (!isPlan(p, previous, held)) continue;
        if (plans++ === 0) {
          opened = value(plan.day, p);
          openedBy = value(plan.id, p);
        }
        if (!isHeld) meetsOn = value(plannedFor, p);
      }
      if ((isHeld || plans > 0) && opened >= notBefore) {
        const met = firstDone(child, id, previous, held);
        const stopped = stops(child, openedBy);
        const ended = Math.min(isHeld ? value(review.day, at) : ENDLESS, stopped === ENDLESS ? ENDLESS : Math.max(stopped, opened));
        found.settle(by, child, opened, dueBefore(meetsOn), met, orNone(ended), by.working, NONE, isHeld ? value(review.day, at) : NONE);
      }
      previous = held;
    }
  };

  function isPlan(p: number, previous: number, held: number): boolean {
    const moment = value(plan.moment, p);
    return moment >= previous && moment < held && value(plan.stands, p) === 1 && value(plannedFor, p) !== NONE;
  }

  /** What is tied to a review, or to a plan for one, is for no other. */
  function firstDone(child: number, id: number, previous: number, held: number): Day {
    const to = value(work.from, child + 1);
    for (let at = value(work.from, child); at < to; at++) {
      const moment = value(work.moment, at);
      if (moment <= previous || value(work.stands, at) === 0 || value(counts, at) !== YES) continue;
      if (moment > held) return NONE;
      const tied = value(work.tiedType, at);
      if (tied === reviewType && value(work.tiedTo, at) !== id) continue;
      if (tied === planType && !isOwnPlan(child, value(work.tiedTo, at), previous, held)) continue;
      return value(work.day, at);
    }
    return NONE;
  }

  function isOwnPlan(child: number, id: number, previous: number, held: number): boolean {
    const to = value(plan.from, child + 1);
    for (let p = value(plan.from, child); p < to; p++) if (value(plan.id, p) === id) return isPlan(p, previous, held);
    return false;
  }
}
