/** What an entry would have to tell to show what a standard asks: more of the same, never something else instead. */
import type { FieldTest, Where } from '../engine/index.ts';
import { findEntryType } from '../record/entry-types.ts';
import type { Entry, FieldDeclaration, Fields, FieldValue, Role } from '../record/types.ts';
import { type Day, isoOf } from '../calendar/index.ts';

/**
 * The fields by which this entry would pass, beyond those it has; undefined where that would mean changing what it says (another
 * outcome, another kind) or who wrote it. `spoken` is what the child may have said.
 */
export function fieldsThatShow(where: Where, entry: Entry, spoken?: string): Fields | undefined {
  if (where.by !== undefined && (entry.role === undefined || !where.by.includes(entry.role))) return undefined;
  const declared = findEntryType(entry.type)?.fields ?? {};
  const fields: Record<string, FieldValue> = {};
  for (const [name, test] of Object.entries(where.fields)) {
    const declaration = declared[name];
    if (declaration === undefined) return undefined;
    const value = valueThatPasses(test, { ...declaration, name }, entry, entry.fields[name], spoken);
    if (value === UNCHANGED) continue;
    if (value === undefined) return undefined;
    fields[name] = value;
  }
  if (where.any === undefined) return fields;
  for (const group of where.any) {
    const more = fieldsThatShow(group, entry, spoken);
    if (more !== undefined) return { ...fields, ...more };
  }
  return undefined;
}

/** Both tellings together: of several choices, all that either ticked. */
export function shownBetter(one: Fields, other: Fields): Fields {
  const both = { ...one, ...other };
  return Object.fromEntries(
    Object.entries(both).map(([name, value]) => {
      const before = one[name];
      return [name, Array.isArray(value) && Array.isArray(before) ? [...new Set([...before, ...value])] : value];
    }),
  );
}

const UNCHANGED = Symbol('it passes as it is');
const WORDS = 'Talked through with the family, and written here with them.';

function valueThatPasses(
  test: FieldTest,
  declared: NamedField,
  entry: Entry,
  given: FieldValue | undefined,
  spoken: string | undefined,
): FieldValue | undefined | typeof UNCHANGED {
  switch (test.kind) {
    case 'present':
      if (!test.present) return given === undefined ? UNCHANGED : undefined;
      return given === undefined || given === ''
        ? somethingIn(declared, { ...entry, day: entry.occurred.day, ...(spoken !== undefined && { spoken }) })
        : UNCHANGED;
    case 'none-of':
      return (typeof given === 'object' ? given : [given]).some((one) => one !== undefined && test.values.includes(one))
        ? undefined
        : UNCHANGED;
    case 'all-of':
      return withChoices(given, test.values);
    case 'some':
      return withChoices(given, (test.values ?? Object.keys(declared.options ?? {})).slice(0, test.n));
    case 'any-of':
      return anyOf(test.values, declared, given);
    case 'at-least':
      return typeof given === 'number' && given >= test.n ? UNCHANGED : test.n;
    case 'at-most':
      return typeof given === 'number' ? (given <= test.n ? UNCHANGED : undefined) : test.n;
  }
}

function anyOf(values: readonly (string | number | boolean)[], declared: FieldDeclaration, given: FieldValue | undefined) {
  const [first] = values;
  if (first === undefined) return undefined;
  if (declared.kind === 'choices') {
    return typeof given === 'object' && given.some((one) => values.includes(one)) ? UNCHANGED : withChoices(given, [String(first)]);
  }
  if (given !== undefined && typeof given !== 'object' && values.includes(given)) return UNCHANGED;
  // A yes not yet said can be said; another choice or another person would be another event.
  return given === undefined || (declared.kind === 'yes-no' && first === true) ? first : undefined;
}

/** Nothing ticked in a list is an answer, as no is: what was said by it is not changed. */
function withChoices(given: FieldValue | undefined, wanted: readonly string[]): FieldValue | undefined | typeof UNCHANGED {
  if (Array.isArray(given) && given.length === 0) return undefined;
  const held = Array.isArray(given) ? given.map(String) : [];
  return wanted.every((one) => held.includes(one)) ? UNCHANGED : [...new Set([...held, ...wanted])];
}

export interface NamedField extends FieldDeclaration {
  readonly name: string;
}

/** What was said is nobody's to make up for somebody else: only what the child says is invented for it. */
const SPOKEN = /words$/;

/** Dates that are set for something to come, most often about five weeks on. */
const LOOKS_AHEAD = /^(?:next|agreed|until)/;
const UNTIL_THE_NEXT = 35;

/** Something that such a field can hold: a plain sentence, the first choice, the day itself or for what comes next a later one. */
export function somethingIn(
  { name, kind, options }: NamedField,
  {
    day,
    role = 'social-worker',
    by,
    spoken,
  }: { readonly day: Day; readonly role?: Role | undefined; readonly by?: string | undefined; readonly spoken?: string },
): FieldValue | undefined {
  const [first] = Object.keys(options ?? {});
  switch (kind) {
    case 'yes-no':
      return true;
    case 'text':
    case 'long-text':
      return SPOKEN.test(name) ? spoken : WORDS;
    case 'choice':
      return first;
    case 'choices':
      return first === undefined ? undefined : [first];
    case 'date':
      return isoOf(LOOKS_AHEAD.test(name) ? day + UNTIL_THE_NEXT : day);
    case 'number':
      return 1;
    case 'role':
      return role;
    case 'worker':
      return by;
    case 'limit':
    case 'standard':
    case 'network':
      return undefined;
  }
}
