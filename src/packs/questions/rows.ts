/** Which rows of a table speak the first time, and which every time after it. */
import type { Version } from '../../engine/index.ts';
import { rowIn, situationsFor } from '../against-statute.ts';
import { type Clock, clockOf } from '../against-statute/clock.ts';
import type { Situation } from '../against-statute/facts.ts';
import type { Time } from './question.ts';

/** The places, among the limits in words, of the rows that speak at this time; all where no time is asked about. */
export function rowsSpeaking(version: Version, time: Time | undefined, all: number): readonly number[] {
  const everyRow = Array.from({ length: all }, (_, index) => index);
  const clock = clockOf(version);
  const speaking = clock && placesAt(clock, time);
  return speaking === undefined ? everyRow : everyRow.filter((index) => speaking.has(index));
}

/** The clock with only the rows that speak at this time. */
export function atTime(clock: Clock, time: Time | undefined): Clock {
  const speaking = placesAt(clock, time);
  return speaking === undefined ? clock : { ...clock, rows: clock.rows.filter((_, index) => speaking.has(index)) };
}

/** Undefined where nothing tells the rows apart. */
function placesAt(clock: Clock, time: Time | undefined): ReadonlySet<number> | undefined {
  const situations = time === undefined ? undefined : situationsFor([clock]);
  if (situations === undefined) return undefined;
  return new Set(situations.flatMap((situation) => (speaksAt(clock, situation, time) ? (rowIn(clock, situation)?.index ?? []) : [])));
}

/** Whether a situation is one of the first time, or of a later one, of this clock. A clock that entries start tells no times apart. */
export function speaksAt({ start }: Clock, situation: Situation, time: Time | undefined): boolean {
  if (time === undefined || start.kind !== 'episode') return true;
  const met = situation.get(`met ${start.episode}`);
  if (time === 'later') return !start.once && (met === undefined || Number(met) > 0);
  return met === undefined || Number(met) === 0;
}
