/** While an episode lasts, Y at least every interval: each time it is done meets what is open and opens the next. */
import { type Columns, ENDLESS, NONE, roles, YES } from './columns.ts';
import { type Episodes, value } from './episodes.ts';
import { shortBreakCare } from './clocks.ts';
import { field, type Judge, type Judging, settlingOf, type } from './judging.ts';

const SOCIAL_WORKER = roles('social-worker');
const WORKERS = roles('social-worker', 'family-support-worker');
const HELPERS = roles('family-support-worker', 'early-help-practitioner');

const ROOM = 4096;
/** The days on which something was done, in order and each once. */
export class DoneDays {
  count = 0;
  readonly days = new Int32Array(ROOM);

  readVisits(child: number, visit: Columns, seen: Int32Array, by: number): void {
    this.count = 0;
    const to = value(visit.from, child + 1);
    for (let at = value(visit.from, child); at < to; at++) {
      if (value(seen, at) === YES && (value(visit.role, at) & by) !== 0 && value(visit.stands, at) === 1) this.#add(value(visit.day, at));
    }
  }

  /** Entries of one type, and of another beside it where `flag` says yes. */
  read(child: number, columns: Columns, other?: Columns, flag?: Int32Array): void {
    this.count = 0;
    let a = value(columns.from, child);
    const aTo = value(columns.from, child + 1);
    let b = other === undefined ? 0 : value(other.from, child);
    const bTo = other === undefined ? 0 : value(other.from, child + 1);
    while (a < aTo || b < bTo) {
      if (other !== undefined && b < bTo && (a >= aTo || value(other.day, b) < value(columns.day, a))) {
        if (value(other.stands, b) === 1 && (flag === undefined || value(flag, b) === YES)) this.#add(value(other.day, b));
        b++;
      } else {
        if (value(columns.stands, a) === 1) this.#add(value(columns.day, a));
        a++;
      }
    }
  }

  #add(day: number): void {
    if (this.count > 0 && value(this.days, this.count - 1) === day) return;
    if (this.count === ROOM) throw new Error(`Something was done on more than ${ROOM} days for one child.`);
    this.days[this.count++] = day;
  }
}

/** The place of the first day on or after another. */
export function placeFrom(done: DoneDays, day: number): number {
  let at = 0;
  while (at < done.count && value(done.days, at) < day) at++;
  return at;
}

/** A chain in each episode by one interval of days. */
function everyDays(
  judging: Judging,
  by: ReturnType<typeof settlingOf>,
  episodes: Episodes,
  done: DoneDays,
  interval: number,
  excepting: (place: number) => boolean,
): Judge {
  const { found } = judging;
  return (child) => {
    for (let at = 0; at < episodes.count; at++) {
      const from = value(episodes.from, at);
      const until = value(episodes.until, at);
      if (from >= until || excepting(value(episodes.place, at))) continue;
      let opened = from;
      for (let d = placeFrom(done, from); d < done.count && value(done.days, d) <= until; d++) {
        const day = value(done.days, d);
        found.settle(by, child, opened, opened + interval, day, NONE);
        opened = day;
      }
      if (opened < until) found.settle(by, child, opened, opened + interval, NONE, until === ENDLESS ? NONE : until);
    }
  };
}

const NEVER = (): boolean => false;

export function earlyHelpVisits(judging: Judging): Judge {
  const visit = type(judging, 'visit');
  const seen = field(visit, 'child_seen');
  const done = new DoneDays();
  const { earlyHelp } = judging.of;
  const judge = everyDays(judging, settlingOf(judging, 'early-help-visits'), earlyHelp, done, 28, NEVER);
  return (child) => {
    if (earlyHelp.count === 0) return;
    done.readVisits(child, visit, seen, HELPERS);
    judge(child);
  };
}

export function childInNeedVisits(judging: Judging): Judge {
  const { council, of } = judging;
  const visit = type(judging, 'visit');
  const seen = field(visit, 'child_seen');
  const kind = field(type(judging, 'child-in-need-plan-started'), 'kind');
  const others = ['disabled-children', 'safeguarding-disabled', 'short-breaks', 'short-breaks-section-2', 'overnight-short-breaks'].map(
    council.codeOf,
  );
  const done = new DoneDays();
  // Any interval agreed in these records is longer than the standard's own, which is the longest that may be.
  const judge = everyDays(judging, settlingOf(judging, 'child-in-need-visits'), of.need, done, 28, (place) =>
    others.includes(value(kind, place)),
  );
  return (child) => {
    if (of.need.count === 0) return;
    done.readVisits(child, visit, seen, WORKERS);
    judge(child);
  };
}

export function childInNeedReviews(judging: Judging): Judge {
  const { council, of } = judging;
  const review = type(judging, 'child-in-need-review');
  const meeting = type(judging, 'child-in-need-meeting');
  const updated = field(meeting, 'plan_updated');
  const kind = field(type(judging, 'child-in-need-plan-started'), 'kind');
  const others = ['short-breaks', 'short-breaks-section-2', 'overnight-short-breaks'].map(council.codeOf);
  const done = new DoneDays();
  const judge = everyDays(judging, settlingOf(judging, 'child-in-need-reviews'), of.need, done, 28, (place) =>
    others.includes(value(kind, place)),
  );
  return (child) => {
    if (of.need.count === 0) return;
    done.read(child, review, meeting, updated);
    judge(child);
  };
}

export function coreGroups(judging: Judging): Judge {
  const { days, found, of } = judging;
  const by = settlingOf(judging, 'core-groups');
  const group = type(judging, 'core-group');
  const done = new DoneDays();
  return (child) => {
    const { protection } = of;
    if (protection.count === 0) return;
    done.read(child, group);
    for (let at = 0; at < protection.count; at++) {
      const from = value(protection.from, at);
      const until = value(protection.until, at);
      if (from >= until) continue;
      let opened = from;
      let due = days.workingDaysAfter(from, 10);
      let isFirst = true;
      for (let d = placeFrom(done, from); d < done.count && value(done.days, d) <= until; d++) {
        const day = value(done.days, d);
        found.settle(by, child, opened, due, day, NONE, isFirst);
        opened = day;
        due = day + 28;
        isFirst = false;
      }
      if (opened < until) found.settle(by, child, opened, due, NONE, until === ENDLESS ? NONE : until, isFirst);
    }
  };
}

export function protectionVisits(judging: Judging): Judge {
  const { council, days, found, of } = judging;
  const by = settlingOf(judging, 'protection-visits');
  const visit = type(judging, 'visit');
  const seen = field(visit, 'child_seen');
  const exception = type(judging, 'exception-recorded');
  const about = field(exception, 'standard');
  const own = council.codeOf('herefordshire.visiting.child-protection');
  const done = new DoneDays();
  return (child) => {
    const { protection } = of;
    if (protection.count === 0) return;
    done.readVisits(child, visit, seen, SOCIAL_WORKER);
    const exceptions = value(exception.from, child + 1);
    for (let at = 0; at < protection.count; at++) {
      const from = value(protection.from, at);
      const until = value(protection.until, at);
      if (from >= until) continue;
      let opened = NONE;
      let x = value(exception.from, child);
      for (let d = placeFrom(done, from); ; d++) {
        const day = d < done.count && value(done.days, d) <= until ? value(done.days, d) : ENDLESS;
        // An exception excuses what is open on its day, after what was done that day has been counted.
        for (; x < exceptions && value(exception.day, x) < day && value(exception.day, x) <= until; x++) {
          if (value(exception.stands, x) === 0 || value(about, x) !== own || opened === NONE || value(exception.day, x) < opened) continue;
          found.excuse(by, child, opened, days.workingDaysAfter(opened, 10));
          opened = value(exception.day, x);
        }
        if (day === ENDLESS) break;
        if (opened !== NONE) found.settle(by, child, opened, days.workingDaysAfter(opened, 10), day, NONE);
        opened = day;
      }
      if (opened !== NONE && opened < until)
        found.settle(by, child, opened, days.workingDaysAfter(opened, 10), NONE, until === ENDLESS ? NONE : until);
    }
  };
}

export function careReviews(judging: Judging): Judge {
  const { days, found, of } = judging;
  const by = settlingOf(judging, 'care-reviews');
  const review = type(judging, 'care-review');
  const adoption = type(judging, 'adoption-review');
  const changed = type(judging, 'legal-status-changed');
  const done = new DoneDays();
  const isShortBreak = shortBreakCare(judging);
  const dueAfter = (opened: number, held: number): number =>
    held === 0 ? days.workingDaysAfter(opened, 20) : held === 1 ? days.threeMonths(opened) : days.sixMonths(opened);
  return (child) => {
    const { care } = of;
    if (care.count === 0) return;
    done.read(child, review, adoption);
    for (let at = 0; at < care.count; at++) {
      const from = value(care.from, at);
      const until = value(care.until, at);
      if (from >= until) continue;
      let held = 0;
      let opened = isShortBreak(child, from) ? NONE : from;
      let d = placeFrom(done, from);
      let change = value(changed.from, child);
      const changes = value(changed.from, child + 1);
      while (change < changes && value(changed.day, change) <= from) change++;
      for (;;) {
        const doneOn = d < done.count && value(done.days, d) <= until ? value(done.days, d) : ENDLESS;
        const changedOn = change < changes && value(changed.day, change) < until ? value(changed.day, change) : ENDLESS;
        const day = Math.min(doneOn, changedOn);
        if (day === ENDLESS) break;
        if (doneOn === day) {
          if (opened !== NONE) found.settle(by, child, opened, dueAfter(opened, held), day, NONE, held === 0);
          held++;
          d++;
          opened = day < until && !isShortBreak(child, day) ? day : NONE;
        }
        if (changedOn === day) {
          change++;
          const isLive = !isShortBreak(child, day);
          if (!isLive && opened !== NONE) {
            found.settle(by, child, opened, dueAfter(opened, held), NONE, day, held === 0);
            opened = NONE;
          } else if (isLive && opened === NONE) {
            const last = d > 0 ? value(done.days, d - 1) : NONE;
            opened = held > 0 && dueAfter(last, held) >= day ? last : day;
          }
        }
      }
      if (opened !== NONE && opened < until)
        found.settle(by, child, opened, dueAfter(opened, held), NONE, until === ENDLESS ? NONE : until, held === 0);
    }
  };
}
