/** Which rows of a table speak the first time, and which every time after it. */
import type { Condition, Version } from '../../engine/index.ts';
import { type Clock, clockOf } from '../against-statute/clock.ts';
import type { Situation } from '../against-statute/facts.ts';
import type { Time } from './question.ts';

/** The places, among the limits in words, of the rows that may speak at this time; all where no time is asked about. */
export function rowsSpeaking(version: Version, time: Time | undefined, all: number): readonly number[] {
  const clock = clockOf(version);
  const places = Array.from({ length: all }, (_, index) => index);
  if (clock === undefined) return places;
  const speaking = placesAt(clock, time);
  return places.filter((place) => speaking.includes(place));
}

/** The clock with only the rows that may speak at this time. */
export function atTime(clock: Clock, time: Time | undefined): Clock {
  const speaking = placesAt(clock, time);
  return { ...clock, rows: clock.rows.filter((_, index) => speaking.includes(index)) };
}

/** Whether a situation is one of the first time, or of a later one, of this clock. A clock that entries start tells no times apart. */
export function speaksAt({ start }: Clock, situation: Situation, time: Time | undefined): boolean {
  if (time === undefined || start.kind !== 'episode') return true;
  const met = situation.get(`met ${start.episode}`);
  if (time === 'later') return !start.once && (met === undefined || Number(met) > 0);
  return met === undefined || Number(met) === 0;
}

/** The rows that may hold, up to the first that is bound to. */
function placesAt({ start, rows }: Clock, time: Time | undefined): readonly number[] {
  const places: number[] = [];
  if (time === 'later' && start.kind === 'episode' && start.once) return places;
  for (const [index, { when }] of rows.entries()) {
    const held = time === undefined || start.kind !== 'episode' ? 'perhaps' : heldAt(when, time);
    if (held !== 'no') places.push(index);
    if (held === 'yes') break;
  }
  return places;
}

/** Whether a condition holds, when nothing is known but whether it is the first time. */
function heldAt(condition: Condition | undefined, time: Time): 'yes' | 'no' | 'perhaps' {
  if (condition === undefined) return 'yes';
  switch (condition.kind) {
    case 'met': {
      const { from = 0, under = Infinity } = condition;
      if (time === 'first') return from <= 0 && under > 0 ? 'yes' : 'no';
      if (under <= 1) return 'no';
      return from <= 1 && under === Infinity ? 'yes' : 'perhaps';
    }
    case 'all': {
      const parts = condition.of.map((one) => heldAt(one, time));
      if (parts.includes('no')) return 'no';
      return parts.includes('perhaps') ? 'perhaps' : 'yes';
    }
    case 'any': {
      const parts = condition.of.map((one) => heldAt(one, time));
      if (parts.includes('yes')) return 'yes';
      return parts.includes('perhaps') ? 'perhaps' : 'no';
    }
    case 'not': {
      const held = heldAt(condition.of, time);
      return held === 'perhaps' ? held : held === 'yes' ? 'no' : 'yes';
    }
    default:
      return 'perhaps';
  }
}
