/** Option values read once, for every command alike. */
import { type Day, tryDayOf } from '../calendar/index.ts';
import { Refusal } from './refusal.ts';

/** A date option; refuses anything but a real date. */
export function readDate(text: string): Day {
  const day = tryDayOf(text);
  if (day === undefined) throw new Refusal(`"${text}" is not a date. Write it as YYYY-MM-DD, for example 2026-03-31.`);
  return day;
}

/** A whole number between two bounds. */
export function wholeNumber(name: string, min: number, max: number): (text: string) => number {
  return (text) => {
    const n = Number(text);
    if (!/^\d+$/.test(text) || n < min || n > max) throw new Refusal(`--${name} ${text}: give a whole number from ${min} to ${max}.`);
    return n;
  };
}
