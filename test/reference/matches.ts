/** Whether an entry is the kind that is looked for. */
import type { FieldTest, Matcher, Where } from '../../src/engine/standard.ts';
import type { Entry, FieldValue } from '../../src/record/types.ts';
import { presentIdOf, type Seen, versionsOf } from './seen.ts';

export function passes(given: FieldValue | undefined, test: FieldTest): boolean {
  const value = given === '' || (Array.isArray(given) && given.length === 0) ? undefined : given;
  if (test.kind === 'present') return test.present === (value !== undefined);
  if (value === undefined) return test.kind === 'none-of';
  const values: readonly (string | number | boolean)[] = typeof value === 'object' ? value : [value];
  switch (test.kind) {
    case 'any-of':
      return values.some((one) => test.values.includes(one));
    case 'none-of':
      return !values.some((one) => test.values.includes(one));
    case 'all-of':
      return typeof value === 'object' && test.values.every((one) => values.includes(one));
    case 'some':
      return typeof value === 'object' && new Set(value.filter((one) => test.values?.includes(one) ?? true)).size >= test.n;
    case 'at-least':
      return typeof value === 'number' && value >= test.n;
    case 'at-most':
      return typeof value === 'number' && value <= test.n;
  }
}

export function fits(entry: Entry, where: Where, seen: Seen, judged?: Entry): boolean {
  if (!Object.entries(where.fields).every(([name, test]) => passes(entry.fields[name], test))) return false;
  if (where.by !== undefined && !where.by.some((role) => role === roleIn(entry, seen))) return false;
  if (where.any !== undefined && !where.any.some((group) => fits(entry, group, seen, judged))) return false;
  if (where.timed === true && entry.occurred.minute === undefined) return false;
  return where.linked === undefined || where.linked === (judged !== undefined && isLinked(entry, judged, seen));
}

/** Who first wrote it did it, unless they put it right themselves. */
function roleIn(entry: Entry, seen: Seen): Entry['role'] {
  const [first = entry] = versionsOf(entry, seen);
  return first.by === entry.by ? entry.role : first.role;
}

export function matches(entry: Entry, matchers: readonly Matcher[], seen: Seen, judged?: Entry): boolean {
  return matchers.some((one) => one.entry === entry.type && (one.where === undefined || fits(entry, one.where, seen, judged)));
}

/** The same, leaving aside an entry that is tied to another of the judged entry's type. */
export function matchesFor(judged: Entry | undefined, entry: Entry, matchers: readonly Matcher[], seen: Seen): boolean {
  return matches(entry, matchers, seen, judged) && (judged === undefined || !isTiedToAnother(entry, judged, seen));
}

function isTiedToAnother(entry: Entry, judged: Entry, seen: Seen): boolean {
  return isTiedToType(entry, [judged.type], seen) && !isLinked(entry, judged, seen);
}

/** Whether any of its links points at an entry of one of these types. */
export function isTiedToType(entry: Entry, types: readonly string[], seen: Seen): boolean {
  return (entry.links ?? []).some((link) => seen.record.entries.some((other) => other.id === link.to && types.includes(other.type)));
}

export function isLinked(entry: Entry, judged: Entry, seen: Seen): boolean {
  return (entry.links ?? []).some((link) => presentIdOf(link.to, seen) === judged.id);
}
