/** Whether the sources could show something, so that silence is not read as neglect. */
import type { Day } from '../../src/calendar/index.ts';
import type { Matcher, Where } from '../../src/engine/standard.ts';
import type { Seen } from './seen.ts';

export function isHeld(type: string, fields: readonly string[], day: Day, seen: Seen): boolean {
  const { sources } = seen.record;
  return sources.length === 0 || sources.some((source) => {
    if ((source.from !== undefined && day < source.from) || (source.to !== undefined && source.to < day)) return false;
    if (source.holds === 'everything') return true;
    const held = source.holds[type];
    return held !== undefined && fields.every((field) => held.includes(field));
  });
}

export function isAnyHeld(matchers: readonly Matcher[], day: Day, seen: Seen): boolean {
  return matchers.some((one) => isHeld(one.entry, fieldsNamed(one.where), day, seen));
}

export function fieldsNamed(where: Where | undefined): readonly string[] {
  if (where === undefined) return [];
  return [...Object.keys(where.fields), ...(where.by === undefined ? [] : ['by']), ...(where.any ?? []).flatMap(fieldsNamed)];
}
