import { isoOf, parseLimit } from '../calendar/index.ts';
import { LONGEST_LONG_TEXT, LONGEST_TEXT, MOST_NAMED } from './bounds.ts';
import { readDay } from './check-moment.ts';
import { readId, readText } from './check-text.ts';
import { type Read, shown } from './fault.ts';
import { didYouMean } from './nearest.ts';
import { type FieldDeclaration, type FieldKind, type FieldValue, ROLES } from './types.ts';
import { visible } from './plain-text.ts';

type Reader = (given: unknown, declared: FieldDeclaration) => Read<FieldValue>;

const STANDARD_ID = /^[a-z0-9]+(?:-[a-z0-9]+)*(?:\.[a-z0-9]+(?:-[a-z0-9]+)*)+$/;

const READERS: Readonly<Record<FieldKind, Reader>> = {
  'yes-no': (given) => (typeof given === 'boolean' ? { value: given } : { wrong: `Expected yes or no, but found ${shown(given)}.` }),
  text: (given) => readText(given, LONGEST_TEXT),
  'long-text': (given) => readText(given, LONGEST_LONG_TEXT),
  choice: readChoice,
  choices: readChoices,
  date: readDate,
  number: readNumber,
  role: (given) => readOneOf(given, ROLES, 'a role'),
  worker: readId,
  limit: readLimit,
  standard: readStandard,
  network: readNetwork,
};

/** The value as it is stored, or what is wrong with it, by the field's declaration. */
export function readFieldValue(given: unknown, declared: FieldDeclaration): Read<FieldValue> {
  return READERS[declared.kind](given, declared);
}

function readChoice(given: unknown, { options = {} }: FieldDeclaration): Read<string> {
  return readOneOf(given, Object.keys(options), 'one of the choices');
}

function readChoices(given: unknown, declared: FieldDeclaration): Read<readonly string[]> {
  if (!Array.isArray(given)) return { wrong: `Expected a list of choices, but found ${shown(given)}.` };
  const most = Object.keys(declared.options ?? {}).length;
  if (given.length > most) return { wrong: `There are ${given.length} choices, but only ${most} to choose from.` };
  const chosen = new Set<string>();
  for (const one of given) {
    const read = readChoice(one, declared);
    if ('wrong' in read) return read;
    chosen.add(read.value);
  }
  return { value: [...chosen] };
}

function readNetwork(given: unknown): Read<readonly string[]> {
  if (!Array.isArray(given)) return { wrong: `Expected a list of people, but found ${shown(given)}.` };
  if (given.length > MOST_NAMED) return { wrong: `${given.length} people are named; at most ${MOST_NAMED} can be.` };
  const named = new Set<string>();
  for (const one of given) {
    const read = readId(one);
    if ('wrong' in read) return read;
    named.add(read.value);
  }
  return { value: [...named] };
}

function readOneOf(given: unknown, codes: readonly string[], what: string): Read<string> {
  if (typeof given === 'string' && codes.includes(given)) return { value: given };
  const suggestion = typeof given === 'string' ? didYouMean(given, codes) : '';
  const few = codes.length <= 12 ? ` Use one of: ${codes.join(', ')}.` : '';
  return { wrong: `${shown(given)} is not ${what}.${suggestion === '' ? few : suggestion}` };
}

function readDate(given: unknown): Read<string> {
  const read = readDay(given);
  return 'wrong' in read ? read : { value: isoOf(read.value) };
}

function readNumber(given: unknown, { min = -1_000_000_000, max = 1_000_000_000 }: FieldDeclaration): Read<number> {
  if (typeof given !== 'number' || !Number.isFinite(given)) return { wrong: `Expected a number, but found ${shown(given)}.` };
  return given >= min && given <= max ? { value: given === 0 ? 0 : given } : { wrong: `${given} is not between ${min} and ${max}.` };
}

function readLimit(given: unknown): Read<string> {
  if (typeof given !== 'string') return { wrong: `Expected a length of time such as "6 weeks", but found ${shown(given)}.` };
  try {
    parseLimit(given);
    return { value: given };
  } catch (error) {
    return { wrong: visible(error instanceof Error ? error.message : String(error)) };
  }
}

function readStandard(given: unknown): Read<string> {
  if (typeof given === 'string' && given.length <= 200 && STANDARD_ID.test(given)) return { value: given };
  return { wrong: `${shown(given)} is not the id of a standard, such as authority.chapter.name.` };
}
