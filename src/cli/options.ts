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

/** Far more threads than any machine has cores. */
export const MOST_THREADS = 256;

/** The k-th of n shares. */
export interface ShareOf {
  readonly k: number;
  readonly n: number;
}

/** '2/5' as the second of five shares. */
export function readShareOf(text: string): ShareOf {
  const [, k = 0, n = 0] = (/^(\d{1,6})\/(\d{1,6})$/.exec(text) ?? []).map(Number);
  if (k < 1 || n < k) throw new Refusal(`--part ${text}: write it as 2/5 for the second of five.`);
  return { k, n };
}
