/** Whether the sources could show something, so that silence is not read as neglect. */
import type { Day } from '../../src/calendar/index.ts';
import type { Matcher, Where } from '../../src/engine/standard.ts';
import type { Seen } from './seen.ts';

export function isHeld(type: string, fields: readonly string[], day: Day, seen: Seen): boolean {
  const { sources } = seen.record;
  return (
    sources.length === 0 ||
    sources.some((source) => {
      if (day < (source.from ?? -Infinity) || day > (source.to ?? Infinity)) return false;
      if (source.holds === 'everything') return true;
      const held = source.holds[type];
      return held !== undefined && fields.every((field) => held.includes(field));
    })
  );
}

/** Whether some alternative is held on every day from the first to the last. */
export function isHeldThroughout(matchers: readonly Matcher[], first: Day, last: Day, seen: Seen): boolean {
  for (let day = first; day <= last; day += 1) if (!matchers.some((one) => isWhereHeld(one.entry, one.where, day, seen))) return false;
  return true;
}

/** Of groups of which one must hold, the fields of one. */
export function isWhereHeld(type: string, where: Where | undefined, day: Day, seen: Seen): boolean {
  return waysToHold(where).some((fields) => isHeld(type, fields, day, seen));
}

function waysToHold(where: Where | undefined): readonly (readonly string[])[] {
  if (where === undefined) return [[]];
  const named = [...Object.keys(where.fields), ...(where.by === undefined ? [] : ['by']), ...(where.timed === true ? ['time'] : [])];
  return where.any === undefined ? [named] : where.any.flatMap((group) => waysToHold(group).map((fields) => [...named, ...fields]));
}
