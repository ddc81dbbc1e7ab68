/** Forms filled in as a browser sends them: the answers of an entry as the names and values of its controls. */
import fc from 'fast-check';
import { isoOf } from '../../src/calendar/index.ts';
import type { EntryForm, FormPart } from '../../src/record/entry-forms/index.ts';
import { type EntryType, type FieldDeclaration, type Fields, type FieldValue, ROLES } from '../../src/record/types.ts';

export type Pairs = readonly (readonly [name: string, value: string])[];

const WORDS = ['“Quiet”', '<b>now</b>', '&', 'Tuesday', 'moved', 'rowan', 'é', '£5', 'her', "aunt's", '100%', '', '–'];
const words = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 12 }).map((some) => `Told ${some.join(' ')}.`);
const days = fc.integer({ min: 20_000, max: 20_600 }).map(isoOf);

function valueOf({ kind, options = {}, min = 0, max = 300 }: FieldDeclaration): fc.Arbitrary<FieldValue> {
  switch (kind) {
    case 'yes-no':
      return fc.boolean();
    case 'choice':
      return fc.constantFrom(...Object.keys(options));
    case 'choices':
      return fc.subarray(Object.keys(options), { minLength: 1 });
    case 'date':
      return days;
    case 'number':
      return fc.integer({ min, max });
    case 'role':
      return fc.constantFrom(...ROLES);
    case 'worker':
      return fc.constant('ada');
    case 'standard':
      return fc.constantFrom('middlesbrough.children-in-need.visits');
    case 'limit':
      return fc.constantFrom('6 weeks', '10 working days');
    case 'long-text':
      return fc.array(words, { minLength: 1, maxLength: 4 }).map((some) => some.join('\n\n'));
    default:
      return words;
  }
}

/** Answers to a form by the declaration of its type: what must be answered always, the rest sometimes; the same for the same seed. */
export function answersTo({ fields }: EntryType, { together, apart }: EntryForm, seed: number): Fields {
  const asked = [...together, ...apart].flatMap((part) => part.fields);
  const required = asked.filter(({ needed }) => needed === true).map(({ name }) => name);
  // Nobody of a network can be named in a record that has none.
  const toAnswer = Object.entries(fields).filter(([, { kind }]) => kind !== 'network');
  const every = Object.fromEntries(toAnswer.map(([name, declared]) => [name, valueOf(declared)]));
  const [given = {}] = fc.sample(fc.record(every, { requiredKeys: required }), { seed, numRuns: 1 });
  // What hangs on another answer is asked only where that one was given.
  const hanging = new Map(asked.flatMap(({ name, onlyIf }) => (onlyIf === undefined ? [] : [[name, onlyIf]])));
  return Object.fromEntries(
    Object.entries(given).filter(([name]) => {
      const onlyIf = hanging.get(name);
      return onlyIf === undefined || given[onlyIf.field] === onlyIf.is;
    }),
  );
}

/** The same answers as the controls of the form send them, for the child whose names begin so. */
export function pairsOf({ fields: declared }: EntryType, { together, apart }: EntryForm, fields: Fields, child = 'child-1'): Pairs {
  const pairs = (prefix: string, parts: readonly FormPart[]): Pairs =>
    parts
      .flatMap((part) => part.fields)
      .flatMap(({ name }) => {
        const value = fields[name];
        const kind = declared[name]?.kind;
        return value === undefined || kind === undefined ? [] : sentAs(`${prefix}-${name}`, kind, value);
      });
  return [...pairs('all', together), ...pairs(child, apart)];
}

function sentAs(name: string, kind: FieldDeclaration['kind'], value: FieldValue): Pairs {
  if (typeof value === 'boolean') return [[name, value ? 'yes' : 'no']];
  if (typeof value === 'object') return value.map((one) => [name, one] as const);
  if (kind === 'date') return datePairs(name, String(value));
  // A browser sends line ends as they were on paper tape.
  return [[name, String(value).replaceAll('\n', '\r\n')]];
}

/** A day of ISO text in the three boxes of a date. */
export function datePairs(name: string, iso: string): Pairs {
  const [year = '', month = '', day = ''] = iso.split('-');
  return [
    [`${name}-day`, String(Number(day))],
    [`${name}-month`, String(Number(month))],
    [`${name}-year`, year],
  ];
}
