import { inSentence } from './plural.ts';

/** Participles that say of themselves when: 'the assessment started on …', not 'was started'. */
const BY_THEMSELVES = ['started', 'ended', 'concluded'];

/** An entry's label as a clause with its day: 'the visit was on Friday', 'the conference was arranged on Friday', 'the placement started on Friday'. */
export function happenedWords(label: string, on: string): string {
  const { what, done } = partsOf(label);
  if (done === undefined) return `the ${what} was on ${on}`;
  if (BY_THEMSELVES.includes(done)) return `the ${what} ${done} on ${on}`;
  return `the ${what} ${isPlural(what) ? 'were' : 'was'} ${done} on ${on}`;
}

/** That an entry met what was asked: 'the visit on Friday met it', 'the minutes were sent on Friday, which met it'. */
export function metItWords(label: string, on: string): string {
  const { what, done } = partsOf(label);
  return done === undefined ? `the ${what} on ${on} met it` : `${happenedWords(label, on)}, which met it`;
}

/** Some labels name a thing, such as 'Visit'; some say what was done to one, such as 'Minutes sent'. */
function partsOf(label: string): { what: string; done?: string } {
  const words = inSentence(label).split(' ');
  const last = words.at(-1) ?? '';
  return words.length > 1 && /(?:[a-z]ed|sent|told)$/.test(last) && last !== 'need'
    ? { what: words.slice(0, -1).join(' '), done: last }
    : { what: inSentence(label) };
}

function isPlural(what: string): boolean {
  return what.endsWith('s') && !what.endsWith('ss');
}
