import type { Facts } from '../../documents/index.ts';
import { getEntryType } from '../../record/entry-types.ts';
import type { Entry, FieldKind } from '../../record/types.ts';
import { entryLine, type Known } from '../entry-lines.ts';

/** What a reader outside the office has use for: what was written, chosen or fixed, not what was ticked about the writing. */
const READ: readonly FieldKind[] = ['text', 'long-text', 'choice', 'choices', 'date'];

/** What an entry says, part by part. */
export function partsOf(entry: Entry, known: Known): readonly Facts[] {
  const { fields } = getEntryType(entry.type);
  const { facts } = entryLine(entry, known);
  return Object.entries(entry.fields).flatMap(([name, value], place) => {
    const [field, fact] = [fields[name], facts[place]];
    if (field === undefined || fact === undefined || !READ.includes(field.kind)) return [];
    const words = Array.isArray(value) ? value.map((one: string) => field.options?.[one] ?? one).join('\n') : fact.value;
    return [{ label: fact.label, words }];
  });
}

/** What somebody wrote in an entry, or chose, in so many lines. */
export function writtenIn(entry: Entry, known: Known): string {
  const { fields } = getEntryType(entry.type);
  const { facts } = entryLine(entry, known);
  return Object.keys(entry.fields)
    .flatMap((name, place) => {
      const kind = fields[name]?.kind;
      return kind === 'text' || kind === 'long-text' || kind === 'choice' ? (facts[place]?.value ?? []) : [];
    })
    .join('\n');
}
