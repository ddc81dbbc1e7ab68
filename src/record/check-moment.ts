import { type Day, dayOf, isoOf, type Moment, momentOf } from '../calendar/index.ts';
import { isObject, type Read, shown } from './fault.ts';
import { visible } from './plain-text.ts';

const EARLIEST = dayOf('1900-01-01');
const LATEST = dayOf('2199-12-31');

/** A date, or a date and time, as text or as a moment already made. */
export function readMoment(given: unknown): Read<Moment> {
  if (typeof given === 'string') return bounded(momentFromText(given));
  if (!isObject(given) || !isDay(given['day'])) return { wrong: `Expected a date such as 2026-03-02, but found ${shown(given)}.` };
  const { day, minute } = given;
  if (minute === undefined) return bounded({ value: { day } });
  if (typeof minute === 'number' && Number.isInteger(minute) && minute >= 0 && minute < 1440) return bounded({ value: { day, minute } });
  return { wrong: `${shown(minute)} is not a minute of the day: 0 to 1439.` };
}

/** A date without a time, as text or as a day already made. */
export function readDay(given: unknown): Read<Day> {
  if (isDay(given)) return given >= EARLIEST && given <= LATEST ? { value: given } : { wrong: outside(given) };
  const read = readMoment(given);
  if ('wrong' in read) return read;
  return read.value.minute === undefined ? { value: read.value.day } : { wrong: `${shown(given)} has a time in it. Give the date alone.` };
}

function momentFromText(text: string): Read<Moment> {
  try {
    return { value: momentOf(text.trim()) };
  } catch (error) {
    return { wrong: visible(error instanceof Error ? error.message : String(error)) };
  }
}

function bounded(read: Read<Moment>): Read<Moment> {
  if ('wrong' in read) return read;
  return read.value.day >= EARLIEST && read.value.day <= LATEST ? read : { wrong: outside(read.value.day) };
}

function outside(day: Day): string {
  return `${isoOf(day)} is not between ${isoOf(EARLIEST)} and ${isoOf(LATEST)}. Look at the year.`;
}

function isDay(value: unknown): value is Day {
  return typeof value === 'number' && Number.isInteger(value) && Math.abs(value) < 1_000_000;
}
