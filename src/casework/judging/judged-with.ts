import { createHash } from 'node:crypto';
import type { WorkingCalendar } from '../../calendar/index.ts';
import type { LoadedPack } from '../../packs/index.ts';
import { codeThatJudges } from './code-that-judges.ts';

const KNOWN = new WeakMap<LoadedPack, string>();

/** A digest of all that an answer rests on besides the record and the day: the standards, the days not worked, how they are read, and the code that judges. */
export function judgedWith({ loaded, asIfAlways }: { readonly loaded: LoadedPack; readonly asIfAlways: boolean }): string {
  return `${digestOf(loaded)}${asIfAlways ? ' as if always in force' : ''}`;
}

function digestOf(loaded: LoadedPack): string {
  const known = KNOWN.get(loaded);
  if (known !== undefined) return known;
  const hash = createHash('sha256').update(codeThatJudges()).update(JSON.stringify(loaded.judged));
  for (const day of daysNotWorked(loaded.calendar)) hash.update(day);
  const digest = hash.digest('hex');
  KNOWN.set(loaded, digest);
  return digest;
}

function* daysNotWorked(calendar: WorkingCalendar): Generator<string> {
  for (let day = calendar.from; day <= calendar.to; day++) {
    const name = calendar.nameOf(day);
    if (name !== undefined) yield `${day} ${name}\n`;
  }
}
