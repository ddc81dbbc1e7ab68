import { parts, tryDayOf } from '../../calendar/index.ts';
import type { EntryType, Fields, FieldValue } from '../../record/types.ts';
import { DATE_PARTS } from './read-date.ts';
import type { Sent } from './sent.ts';

/** What a form would have sent for these fields: what it is first shown with where they are written anew. */
export function typedFrom({ fields: declared }: Pick<EntryType, 'fields'>, fields: Fields, prefix: string): Sent {
  return new Map(
    Object.entries(fields).flatMap(([name, value]) => {
      const inForm = `${prefix}-${name}`;
      return declared[name]?.kind === 'date' ? dateTyped(inForm, value) : [[inForm, typed(value)]];
    }),
  );
}

function typed(value: FieldValue): readonly string[] {
  if (typeof value === 'boolean') return [value ? 'yes' : 'no'];
  return typeof value === 'object' ? value : [String(value)];
}

function dateTyped(inForm: string, value: FieldValue): [string, readonly string[]][] {
  const day = typeof value === 'string' ? tryDayOf(value) : undefined;
  if (day === undefined) return [];
  const date = parts(day);
  return DATE_PARTS.map((part) => [`${inForm}-${part}`, [String(date[part])]]);
}
