/** One child's episodes of a kind, in arrays that are used again for the next child. */
import type { Day } from '../../../src/calendar/index.ts';
import { type Columns, ENDLESS, NO, NONE, YES } from './columns.ts';

const ROOM = 256;

export class Episodes {
  count = 0;
  readonly from = new Int32Array(ROOM);
  /** The day it ended; ENDLESS while it has not. */
  readonly until = new Int32Array(ROOM);
  /** The entry that opened it, and the one that ended it (ENDLESS where none has). */
  readonly id = new Int32Array(ROOM);
  readonly endedBy = new Int32Array(ROOM);
  readonly moment = new Int32Array(ROOM);
  /** Where the entry that opened it stands among its type. */
  readonly place = new Int32Array(ROOM);

  /** The place of the one that is open on a day; -1 where none is. */
  openOn(day: Day): number {
    for (let at = 0; at < this.count; at++) {
      if (value(this.from, at) <= day && day < value(this.until, at)) return at;
    }
    return -1;
  }

  open(opener: Columns, place: number, endedBy: number, until: Day): void {
    const at = this.count++;
    if (at >= ROOM) throw new Error(`A child has more than ${ROOM} episodes of one kind.`);
    this.from[at] = value(opener.day, place);
    this.moment[at] = value(opener.moment, place);
    this.id[at] = value(opener.id, place);
    this.place[at] = place;
    this.until[at] = until;
    this.endedBy[at] = endedBy;
  }
}

/** What a column holds at a place within it. */
export function value(column: Int32Array | Uint8Array, at: number): number {
  return column[at] ?? 0;
}

/** What ends an episode: the entry of several types that comes first after another. */
const ending = { id: ENDLESS, day: ENDLESS };

function firstAfter(id: number, child: number, closers: readonly Columns[]): void {
  ending.id = ENDLESS;
  ending.day = ENDLESS;
  for (const closer of closers) {
    const to = value(closer.from, child + 1);
    for (let at = value(closer.from, child); at < to; at++) {
      const found = value(closer.id, at);
      if (found <= id || value(closer.stands, at) === 0) continue;
      if (found < ending.id) {
        ending.id = found;
        ending.day = value(closer.day, at);
      }
      break;
    }
  }
}

/** Opening what is open changes nothing; `replacing`, it ends the one before. Where `flag` is given, only entries with that answer open. */
export function readEpisodes(
  into: Episodes,
  child: number,
  opener: Columns,
  closers: readonly Columns[],
  { replacing = false, flag, not }: { replacing?: boolean; flag?: Int32Array; not?: number } = {},
): void {
  into.count = 0;
  let openTo = NONE;
  const to = value(opener.from, child + 1);
  for (let at = value(opener.from, child); at < to; at++) {
    if (value(opener.stands, at) === 0 || (flag !== undefined && value(flag, at) === not)) continue;
    const id = value(opener.id, at);
    if (!replacing && id < openTo) continue;
    firstAfter(id, child, closers);
    into.open(opener, at, ending.id, ending.day);
    openTo = ending.id;
  }
  if (replacing) endEachWithTheNext(into);
}

function endEachWithTheNext(episodes: Episodes): void {
  for (let at = 0; at + 1 < episodes.count; at++) {
    const next = value(episodes.id, at + 1);
    if (next < value(episodes.endedBy, at)) {
      episodes.endedBy[at] = next;
      episodes.until[at] = value(episodes.from, at + 1);
    }
  }
}

/** A status that one entry starts and another of the same type ends. */
export function readUnaccompanied(into: Episodes, child: number, status: Columns, started: Int32Array, careEnded: Columns): void {
  into.count = 0;
  let openTo = NONE;
  const to = value(status.from, child + 1);
  for (let at = value(status.from, child); at < to; at++) {
    const id = value(status.id, at);
    if (value(status.stands, at) === 0 || value(started, at) !== YES || id < openTo) continue;
    firstAfter(id, child, [careEnded]);
    let { id: endedBy, day: until } = ending;
    for (let later = at + 1; later < to; later++) {
      if (value(status.stands, later) === 1 && value(started, later) === NO && value(status.id, later) < endedBy) {
        endedBy = value(status.id, later);
        until = value(status.day, later);
        break;
      }
    }
    into.open(status, at, endedBy, until);
    openTo = endedBy;
  }
}

/** A move on the very day of placing ends the placement before, not this one. */
export function readAdoptionPlacements(into: Episodes, child: number, placed: Columns, ordered: Columns, moved: Columns): void {
  into.count = 0;
  let openTo = NONE;
  const to = value(placed.from, child + 1);
  for (let at = value(placed.from, child); at < to; at++) {
    const id = value(placed.id, at);
    if (value(placed.stands, at) === 0 || id < openTo) continue;
    firstAfter(id, child, [ordered]);
    let { id: endedBy, day: until } = ending;
    const moves = value(moved.from, child + 1);
    for (let move = value(moved.from, child); move < moves; move++) {
      const by = value(moved.id, move);
      if (by <= id || value(moved.stands, move) === 0 || value(moved.day, move) === value(placed.day, at)) continue;
      if (by < endedBy) {
        endedBy = by;
        until = value(moved.day, move);
      }
      break;
    }
    into.open(placed, at, endedBy, until);
    openTo = endedBy;
  }
}
