/** Chains by a table of rows: which row holds changes with the child's life, and the due date with it. */
import { birthday } from '../../../src/calendar/index.ts';
import { DoneDays, placeFrom } from './chains.ts';
import { legalStatus } from './clocks.ts';
import { type Columns, ENDLESS, NONE, roles, YES } from './columns.ts';
import { type Episodes, value } from './episodes.ts';
import { type Facts, field, type Judge, type Judging, settlingOf, type } from './judging.ts';

const SOCIAL_WORKER = roles('social-worker');
const ADVISER = roles('personal-adviser');
const ROOM = 1024;

/** Days on which a row may change, kept in order and each once. */
class Turns {
  count = 0;
  readonly days = new Int32Array(ROOM);

  add(day: number, from: number, last: number): void {
    if (day < from || day > last) return;
    let at = this.count;
    while (at > 0 && value(this.days, at - 1) > day) at--;
    if (at > 0 && value(this.days, at - 1) === day) return;
    if (this.count === ROOM) throw new Error(`A child has more than ${ROOM} days on which something changes.`);
    this.days.copyWithin(at + 1, at, this.count++);
    this.days[at] = day;
  }

  addEpisodes(episodes: Episodes, from: number, last: number): void {
    for (let at = 0; at < episodes.count; at++) {
      this.add(value(episodes.from, at), from, last);
      this.add(value(episodes.until, at), from, last);
    }
  }

  addEntries(columns: Columns, child: number, from: number, last: number): void {
    const to = value(columns.from, child + 1);
    for (let at = value(columns.from, child); at < to; at++)
      if (value(columns.stands, at) === 1) this.add(value(columns.day, at), from, last);
  }
}

/** The row that holds for a child on a day; 0 where none does. */
type RowOn = (child: number, day: number) => number;
type DueBy = (row: number, opened: number) => number;

/** Walks the days of a period on which something can change. `last` is the last time it was done before the period, where that counts. */
function walk(
  judging: Judging,
  by: ReturnType<typeof settlingOf>,
  turns: Turns,
  done: DoneDays,
  rowOn: RowOn,
  dueBy: DueBy,
): (child: number, from: number, until: number, last: number) => void {
  const { found } = judging;
  // Those open now: the one in force, and before it those that fell overdue under an earlier row.
  const dues = new Int32Array(16);
  return (child, from, until, before) => {
    let open = 0;
    let opened = NONE;
    let row = 0;
    let last = before;
    let d = placeFrom(done, from);
    let t = 0;
    const settleAll = (met: number, ended: number): void => {
      for (let at = 0; at < open; at++) found.settle(by, child, opened, value(dues, at), met, ended);
      open = 0;
    };
    const start = (day: number, dueFrom: number): void => {
      opened = dueFrom;
      dues[0] = dueBy(row, dueFrom);
      open = 1;
      if (value(dues, 0) < day) dues[0] = dueBy(row, day);
    };
    const goLive = (day: number): void => {
      row = rowOn(child, day);
      if (row !== 0) start(day, last !== NONE && dueBy(row, last) >= day ? last : day);
    };
    goLive(from);
    for (;;) {
      const doneOn = d < done.count && value(done.days, d) <= until ? value(done.days, d) : ENDLESS;
      const turnOn = t < turns.count ? value(turns.days, t) : ENDLESS;
      const day = Math.min(doneOn, turnOn, until);
      if (day === ENDLESS) break;
      if (doneOn === day) {
        settleAll(day, NONE);
        last = day;
        d++;
        row = day < until ? rowOn(child, day) : 0;
        if (row !== 0) start(day, day);
      }
      if (day === until) {
        settleAll(NONE, day);
        return;
      }
      if (turnOn !== day) continue;
      t++;
      if (open === 0) {
        goLive(day);
        continue;
      }
      const now = rowOn(child, day);
      if (now === 0) settleAll(NONE, day);
      else if (now !== row) {
        const due = dueBy(now, opened);
        // What fell overdue under the old row stays so, and the new row asks beside it.
        if (value(dues, open - 1) < day) open++;
        dues[open - 1] = due < day ? dueBy(now, day) : due;
        row = now;
      }
    }
    settleAll(NONE, NONE);
  };
}

export function careVisits(judging: Judging): Judge {
  const { council, days, of, onRow } = judging;
  const by = settlingOf(judging, 'care-visits');
  const visit = type(judging, 'visit');
  const seen = field(visit, 'child_seen');
  const review = type(judging, 'care-review');
  const changed = type(judging, 'legal-status-changed');
  const permanent = type(judging, 'placement-agreed-permanent');
  const afterAssessment = field(permanent, 'after_assessment');
  const placed = type(judging, 'placement-started');
  const kinds = field(placed, 'kind');
  const approvals = field(placed, 'carer_approval');
  const temporarily = type(judging, 'carer-temporarily-approved');
  const fully = type(judging, 'carer-approved');
  const status = legalStatus(judging);
  const code = council.codeOf;
  const [unregistered, offender, hospital, parents, connected] = [
    code('unregistered'),
    code('young-offender'),
    code('health-setting'),
    code('placed-with-parents'),
    code('connected-carer'),
  ];
  const homes = ['residential', 'secure-welfare', 'residential-school'].map(code);
  const [temporary, approved, awaiting, notNeeded] = [code('temporary'), code('approved'), code('awaiting'), code('not-needed')];
  const [interim, full, agreed, series] = [code('C1'), code('C2'), code('V3'), code('V4')];
  const turns = new Turns();
  const done = new DoneDays();
  let care = 0;

  /** The entry by which the carers' approval was last said, of one type, by the end of a day. */
  const lastApproval = (columns: Columns, child: number, placement: number, day: number): number => {
    let last = NONE;
    const to = value(columns.from, child + 1);
    for (let at = value(columns.from, child); at < to; at++) {
      const id = value(columns.id, at);
      if (id < value(of.placement.id, placement) || value(columns.stands, at) === 0) continue;
      if (id > value(of.placement.endedBy, placement) || value(columns.day, at) > day) break;
      last = id;
    }
    return last;
  };
  const approvalOn = (child: number, placement: number, day: number): number => {
    const byTemporary = lastApproval(temporarily, child, placement, day);
    const byFull = lastApproval(fully, child, placement, day);
    if (byTemporary === NONE && byFull === NONE) return value(approvals, value(of.placement.place, placement));
    return byTemporary > byFull ? temporary : approved;
  };
  const isPermanent = (child: number, placement: number, day: number): boolean => {
    let assessed = false;
    const to = value(permanent.from, child + 1);
    for (let at = value(permanent.from, child); at < to; at++) {
      const id = value(permanent.id, at);
      if (id < value(of.placement.id, placement) || id > value(of.placement.endedBy, placement) || value(permanent.day, at) > day) continue;
      if (value(permanent.stands, at) === 1 && value(afterAssessment, at) === YES) assessed = true;
    }
    return assessed;
  };
  const isReviewed = (child: number, day: number): boolean => {
    const to = value(review.from, child + 1);
    for (let at = value(review.from, child); at < to; at++) {
      const on = value(review.day, at);
      if (on > day) return false;
      if (on >= value(of.care.from, care) && value(review.stands, at) === 1) return true;
    }
    return false;
  };
  const rowFor = (child: number, day: number): number => {
    if (of.adoption.openOn(day) >= 0 || of.unaccompanied.openOn(day) >= 0) return 0;
    const legal = status(child, care, day);
    if (legal === agreed || legal === series) return 0;
    const placement = of.placement.openOn(day);
    const kind = placement < 0 ? NONE : value(kinds, value(of.placement.place, placement));
    if (kind === unregistered) return 1;
    const lastedAYear = placement >= 0 && day >= days.twelveMonths(value(of.placement.from, placement));
    if (kind === offender || kind === hospital) return lastedAYear ? 3 : 2;
    const approval = placement < 0 ? NONE : approvalOn(child, placement, day);
    if (!isReviewed(child, day)) return approval === temporary || (kind === parents && legal === interim) ? 4 : 5;
    const inProceedings = of.proceedings.openOn(day) >= 0;
    if (homes.includes(kind)) return inProceedings ? 6 : 7;
    if (kind === parents && legal === interim) return 8;
    if (kind === parents && legal === full) return 9;
    if (approval === temporary) return 10;
    if (approval === awaiting || inProceedings || (kind === connected && approval !== approved && approval !== notNeeded)) return 11;
    return lastedAYear && isPermanent(child, placement, day) ? 12 : 13;
  };
  const factsOn = (child: number, day: number): Facts => {
    const placement = of.placement.openOn(day);
    return {
      elsewhere: of.adoption.openOn(day) >= 0 || of.unaccompanied.openOn(day) >= 0,
      legalStatus: council.textOf(status(child, care, day)),
      kind: placement < 0 ? null : council.textOf(value(kinds, value(of.placement.place, placement))),
      approval: placement < 0 ? null : council.textOf(approvalOn(child, placement, day)),
      lastedAYear: placement >= 0 && day >= days.twelveMonths(value(of.placement.from, placement)),
      reviewed: isReviewed(child, day),
      proceedings: of.proceedings.openOn(day) >= 0,
      permanent: placement >= 0 && isPermanent(child, placement, day),
    };
  };
  const rowOn = (child: number, day: number): number => {
    const row = rowFor(child, day);
    onRow?.(by.standard, row, factsOn(child, day));
    return row;
  };
  const INTERVALS = Int32Array.of(0, 7, 42, 0, 7, 7, 28, 42, 28, 42, 28, 28, 0, 42);
  const dueBy = (row: number, opened: number): number =>
    row === 3 || row === 12 ? days.threeMonths(opened) : opened + value(INTERVALS, row);
  const judge = walk(judging, by, turns, done, rowOn, dueBy);
  return (child) => {
    if (of.care.count === 0) return;
    done.readVisits(child, visit, seen, SOCIAL_WORKER);
    for (care = 0; care < of.care.count; care++) {
      const from = value(of.care.from, care);
      const until = value(of.care.until, care);
      if (from >= until) continue;
      const last = Math.min(until - 1, days.asOf);
      turns.count = 0;
      turns.addEpisodes(of.placement, from + 1, last);
      turns.addEpisodes(of.proceedings, from + 1, last);
      turns.addEpisodes(of.adoption, from + 1, last);
      turns.addEpisodes(of.unaccompanied, from + 1, last);
      for (let at = 0; at < of.placement.count; at++) turns.add(days.twelveMonths(value(of.placement.from, at)), from + 1, last);
      for (const columns of [review, changed, permanent, temporarily, fully]) turns.addEntries(columns, child, from + 1, last);
      judge(child, from, until, NONE);
    }
  };
}

export function careLeaverVisits(judging: Judging): Judge {
  const { council, days, of } = judging;
  const by = settlingOf(judging, 'care-leaver-visits');
  const visit = type(judging, 'visit');
  const seen = field(visit, 'child_seen');
  const changed = type(judging, 'leaving-care-status-changed');
  const status = leavingStatus(judging);
  const qualifying = council.codeOf('qualifying');
  const turns = new Turns();
  const done = new DoneDays();
  let eighteenth = 0;
  let twentyFirst = 0;
  let leaving = 0;
  const rowOn = (child: number, day: number): number =>
    day >= eighteenth && day < twentyFirst && status.status(child, leaving, day) !== qualifying ? 1 : 0;
  const judge = walk(judging, by, turns, done, rowOn, (_, opened) => opened + 42);
  return (child) => {
    const born = value(council.born, child);
    if (of.leaving.count === 0 || born === NONE) return;
    eighteenth = birthday(born, 18);
    twentyFirst = birthday(born, 21);
    done.readVisits(child, visit, seen, ADVISER);
    for (leaving = 0; leaving < of.leaving.count; leaving++) {
      const from = value(of.leaving.from, leaving);
      const until = value(of.leaving.until, leaving);
      if (from >= until) continue;
      const last = Math.min(until - 1, days.asOf);
      turns.count = 0;
      turns.add(eighteenth, from + 1, last);
      turns.add(twentyFirst, from + 1, last);
      turns.addEntries(changed, child, from + 1, last);
      judge(child, from, until, NONE);
    }
  };
}

interface LeavingStatus {
  status(child: number, leaving: number, day: number): number;
  isOnList(child: number, leaving: number, day: number): boolean;
}

function leavingStatus(judging: Judging): LeavingStatus {
  const { leaving } = judging.of;
  const first = field(type(judging, 'leaving-care-started'), 'status');
  const changed = type(judging, 'leaving-care-status-changed');
  const last = (said: Int32Array, nothing: number, before: number, child: number, at: number, day: number): number => {
    let found = before;
    const to = value(changed.from, child + 1);
    for (let place = value(changed.from, child); place < to; place++) {
      const id = value(changed.id, place);
      if (
        id < value(leaving.id, at) ||
        id > value(leaving.endedBy, at) ||
        value(changed.day, place) > day ||
        value(changed.stands, place) === 0
      )
        continue;
      if (value(said, place) !== nothing) found = value(said, place);
    }
    return found;
  };
  const status = field(changed, 'status');
  const list = field(changed, 'virtual_list');
  return {
    status: (child, at, day) => last(status, NONE, value(first, value(leaving.place, at)), child, at, day),
    isOnList: (child, at, day) => last(list, 0, 0, child, at, day) === YES,
  };
}

export function caseSupervision(judging: Judging): Judge {
  const { council, days, of, onRow } = judging;
  const by = settlingOf(judging, 'case-supervision');
  const talk = type(judging, 'case-supervision');
  const legalChanged = type(judging, 'legal-status-changed');
  const leavingChanged = type(judging, 'leaving-care-status-changed');
  const legal = legalStatus(judging);
  const leaver = leavingStatus(judging);
  const kind = field(type(judging, 'child-in-need-plan-started'), 'kind');
  const breaks = ['short-breaks', 'short-breaks-section-2', 'overnight-short-breaks'].map(council.codeOf);
  const [agreed, series, qualifying] = [council.codeOf('V3'), council.codeOf('V4'), council.codeOf('qualifying')];
  const turns = new Turns();
  const done = new DoneDays();
  let eighteenth = ENDLESS;
  let twentyFifth = NONE;
  const rowFor = (child: number, day: number): number => {
    if (of.protection.openOn(day) >= 0 || of.proceedings.openOn(day) >= 0) return 1;
    const care = of.care.openOn(day);
    if (care >= 0) {
      const status = legal(child, care, day);
      if (status !== agreed && status !== series) return 2;
    }
    const need = of.need.openOn(day);
    if (need >= 0 && !breaks.includes(value(kind, value(of.need.place, need)))) return 3;
    if (of.earlyHelp.openOn(day) >= 0) return 4;
    const leaving = day >= eighteenth && day < twentyFifth ? of.leaving.openOn(day) : -1;
    if (leaving >= 0 && !leaver.isOnList(child, leaving, day) && leaver.status(child, leaving, day) !== qualifying) return 5;
    return need >= 0 || care >= 0 ? 6 : 0;
  };
  const factsOn = (child: number, day: number): Facts => {
    const care = of.care.openOn(day);
    const need = of.need.openOn(day);
    const leaving = of.leaving.openOn(day);
    return {
      protectionPlan: of.protection.openOn(day) >= 0,
      proceedings: of.proceedings.openOn(day) >= 0,
      care: care >= 0,
      legalStatus: care < 0 ? null : council.textOf(legal(child, care, day)),
      need: need >= 0,
      needKind: need < 0 ? null : council.textOf(value(kind, value(of.need.place, need))),
      earlyHelp: of.earlyHelp.openOn(day) >= 0,
      leaving: leaving >= 0,
      leavingStatus: leaving < 0 ? null : council.textOf(leaver.status(child, leaving, day)),
      onList: leaving >= 0 && leaver.isOnList(child, leaving, day),
      adult: day >= eighteenth && day < twentyFifth,
    };
  };
  const rowOn = (child: number, day: number): number => {
    const row = rowFor(child, day);
    onRow?.(by.standard, row, factsOn(child, day));
    return row;
  };
  const dueBy = (row: number, opened: number): number =>
    row <= 4 ? days.oneMonth(opened) : row === 5 ? opened + 56 : days.threeMonths(opened);
  const judge = walk(judging, by, turns, done, rowOn, dueBy);
  return (child) => {
    const born = value(council.born, child);
    const from = born === NONE ? value(council.firstDay, child) : born;
    if (from > days.asOf) return;
    eighteenth = born === NONE ? ENDLESS : birthday(born, 18);
    twentyFifth = born === NONE ? NONE : birthday(born, 25);
    done.read(child, talk);
    turns.count = 0;
    for (const episodes of [of.protection, of.proceedings, of.care, of.need, of.earlyHelp, of.leaving])
      turns.addEpisodes(episodes, from + 1, days.asOf);
    if (of.leaving.count > 0) {
      turns.add(eighteenth, from + 1, days.asOf);
      turns.add(twentyFifth, from + 1, days.asOf);
      turns.addEntries(leavingChanged, child, from + 1, days.asOf);
    }
    if (of.care.count > 0) turns.addEntries(legalChanged, child, from + 1, days.asOf);
    judge(child, from, ENDLESS, NONE);
  };
}

export function caseSummary(judging: Judging): Judge {
  const { of } = judging;
  return document(judging, 'case-summary', 'case-summary', [of.earlyHelp, of.openToSocialCare, of.need, of.protection, of.care]);
}

export function chronology(judging: Judging): Judge {
  const { of } = judging;
  return document(judging, 'chronology', 'chronology-updated', [of.openToSocialCare, of.need, of.protection, of.care]);
}

/** A document is no more than three months old while any of these goes on; one from before counts. */
function document(judging: Judging, name: 'case-summary' | 'chronology', entry: string, during: readonly Episodes[]): Judge {
  const { council, days } = judging;
  const columns = type(judging, entry);
  const turns = new Turns();
  const done = new DoneDays();
  const rowOn = (_: number, day: number): number => {
    for (const episodes of during) if (episodes.openOn(day) >= 0) return 1;
    return 0;
  };
  const judge = walk(judging, settlingOf(judging, name), turns, done, rowOn, (_, opened) => days.threeMonths(opened));
  return (child) => {
    const born = value(council.born, child);
    const from = born === NONE ? value(council.firstDay, child) : born;
    if (from > days.asOf) return;
    done.read(child, columns);
    turns.count = 0;
    for (const episodes of during) turns.addEpisodes(episodes, from + 1, days.asOf);
    const earlier = placeFrom(done, from) - 1;
    judge(child, from, ENDLESS, earlier < 0 ? NONE : value(done.days, earlier));
  };
}
