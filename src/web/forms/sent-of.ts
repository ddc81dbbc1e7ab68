import { type Day, parts, tryDayOf } from '../../calendar/index.ts';
import type { FieldDeclaration, Fields, FieldValue } from '../../record/types.ts';

/** What a form sends for these answers, so that it can first stand with them: each name with its values, the names beginning so. */
export function sentOf(
  fields: Fields,
  declared: Readonly<Record<string, FieldDeclaration>>,
  prefix: string,
): readonly (readonly [string, readonly string[]])[] {
  return Object.entries(fields).flatMap(([name, value]) => {
    const kind = declared[name]?.kind;
    return kind === undefined ? [] : valuesOf(`${prefix}-${name}`, kind, value);
  });
}

function valuesOf(name: string, kind: FieldDeclaration['kind'], value: FieldValue): readonly (readonly [string, readonly string[]])[] {
  if (typeof value === 'boolean') return [[name, [value ? 'yes' : 'no']]];
  if (typeof value === 'object') return [[name, value]];
  if (kind !== 'date') return [[name, [String(value)]]];
  const day = tryDayOf(String(value));
  return day === undefined ? [] : sentOfDate(name, day);
}

/** The three boxes of a date. */
export function sentOfDate(name: string, day: Day): readonly (readonly [string, readonly string[]])[] {
  const date = parts(day);
  return [
    [`${name}-day`, [String(date.day)]],
    [`${name}-month`, [String(date.month)]],
    [`${name}-year`, [String(date.year)]],
  ];
}
