/** Whether whatever passes one test passes another: so that what meets a council's standard is known to meet statute's too. */
import type { FieldTest, Matcher, Where } from '../../engine/index.ts';

/** Every entry that one of these matchers picks, one of those picks too. */
export function allEntail(these: readonly Matcher[], those: readonly Matcher[]): boolean {
  return these.every((one) => those.some((other) => entails(one, other)) || eachWayEntails(one, those));
}

/** Whether some entry may be picked by both lists. */
export function overlap(these: readonly Matcher[], those: readonly Matcher[]): boolean {
  return these.some((one) => those.some((other) => one.entry === other.entry && !contradict(one.where, other.where)));
}

/** Every entry that the first matcher picks, the second picks too. */
export function entails(one: Matcher, other: Matcher): boolean {
  if (one.entry !== other.entry) return false;
  const wanted = waysOf(other.where);
  return waysOf(one.where).every((way) => wanted.some((want) => wayEntails(way, want)));
}

/** Each way of passing the matcher is picked by some of those, though none of them picks every way. */
function eachWayEntails({ entry, where }: Matcher, those: readonly Matcher[]): boolean {
  const wanted = those.filter((other) => other.entry === entry).flatMap((other) => waysOf(other.where));
  return waysOf(where).every((way) => wanted.some((want) => wayEntails(way, want)));
}

/** A `where` without its groups: each way in which it may hold. */
function waysOf(where: Where | undefined): Where[] {
  if (where === undefined) return [{ fields: {} }];
  const { any, ...rest } = where;
  if (any === undefined) return [rest];
  return any.flatMap(waysOf).map((way) => {
    const by = rest.by ?? way.by;
    return { fields: { ...rest.fields, ...way.fields }, ...(by && { by }), ...((rest.linked ?? way.linked) === true && { linked: true }) };
  });
}

function wayEntails(way: Where, want: Where): boolean {
  if (want.by !== undefined && !(way.by?.every((role) => want.by?.includes(role)) ?? false)) return false;
  if (want.linked === true && way.linked !== true) return false;
  return Object.entries(want.fields).every(([name, test]) => testEntails(way.fields[name], test));
}

/** Whatever passes the first test passes the second; no first test passes anything. */
function testEntails(one: FieldTest | undefined, other: FieldTest): boolean {
  if (one === undefined) return false;
  if (JSON.stringify(one) === JSON.stringify(other)) return true;
  switch (other.kind) {
    case 'any-of':
      if (one.kind === 'any-of') return one.values.every((value) => other.values.includes(value));
      return one.kind === 'all-of' && one.values.some((value) => other.values.includes(value));
    case 'all-of':
      return one.kind === 'all-of' && other.values.every((value) => one.values.includes(value));
    case 'none-of':
      if (one.kind === 'none-of') return other.values.every((value) => one.values.includes(value));
      return one.kind === 'any-of' && one.values.every((value) => !other.values.includes(value));
    case 'at-least':
      return one.kind === 'at-least' && one.n >= other.n;
    case 'at-most':
      return one.kind === 'at-most' && one.n <= other.n;
    case 'present':
      return other.present && ((one.kind === 'any-of' && !one.values.includes(false)) || one.kind === 'all-of' || one.kind === 'some');
    case 'some':
      return one.kind === 'some' && other.values === undefined && one.n >= other.n;
  }
}

function contradict(one: Where | undefined, other: Where | undefined): boolean {
  if (one === undefined || other === undefined) return false;
  if (one.by !== undefined && other.by !== undefined && !one.by.some((role) => other.by?.includes(role))) return true;
  return Object.entries(one.fields).some(([name, test]) => {
    const against = other.fields[name];
    return against !== undefined && testsContradict(test, against);
  });
}

function testsContradict(one: FieldTest, other: FieldTest): boolean {
  if (one.kind === 'none-of') return other.kind === 'any-of' && other.values.every((value) => one.values.includes(value));
  if (other.kind === 'none-of') return testsContradict(other, one);
  return one.kind === 'any-of' && other.kind === 'any-of' && !one.values.some((value) => other.values.includes(value));
}
