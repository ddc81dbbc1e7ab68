import { ageOn, type Day, parts } from '../../calendar/index.ts';
import { dayInWords } from '../child/entry-lines.ts';

interface Birth {
  readonly born?: Day;
  readonly expected?: Day;
}

/** '7', '14 months', 'unborn'; undefined where neither birth nor the day it is expected is known. */
export function agedInWords({ born, expected }: Birth, asOf: Day): string | undefined {
  if (born === undefined) return expected === undefined ? undefined : 'unborn';
  if (born > asOf) return `to be born ${dayInWords(born)}`;
  const years = ageOn(born, asOf);
  if (years >= 2) return String(years);
  const [birth, date] = [parts(born), parts(asOf)];
  const months = (date.year - birth.year) * 12 + date.month - birth.month - (date.day < birth.day ? 1 : 0);
  return months === 1 ? '1 month' : `${months} months`;
}
