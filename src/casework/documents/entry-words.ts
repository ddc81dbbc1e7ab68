import type { Facts } from '../../documents/index.ts';
import { getEntryType } from '../../record/entry-types.ts';
import type { Entry, FieldKind } from '../../record/types.ts';
import { entryLine, type Known } from '../child/entry-lines.ts';

/** What a reader outside the office has use for: what was written, chosen or fixed, not what was ticked about the writing. */
const READ: readonly FieldKind[] = ['text', 'long-text', 'choice', 'choices', 'date'];
/** Fields that say which parts a text has, or where it went; of use only where the text itself is elsewhere. */
const ABOUT_THE_TEXT: readonly string[] = ['sets-out', 'covered', 'shared-with', 'sent-on', 'authorised-by'];

interface Part {
  readonly name: string;
  readonly kind: FieldKind;
  readonly label: string;
  readonly words: string;
}

/** What an entry says, part by part. */
export function partsOf(entry: Entry, known: Known): readonly Facts[] {
  const parts = readParts(entry, known);
  const told = parts.filter(({ name }) => !ABOUT_THE_TEXT.includes(name));
  const isWritten = told.some(({ kind }) => kind === 'text' || kind === 'long-text');
  return (isWritten ? told : parts).map(({ label, words }) => ({ label, words }));
}

/** What somebody wrote in an entry, or chose, in so many lines. */
export function writtenIn(entry: Entry, known: Known): string {
  return readParts(entry, known)
    .flatMap(({ kind, label, words }) => {
      if (kind === 'text' || kind === 'long-text') return [words];
      return kind === 'choice' ? [`${/[?:.]$/.test(label) ? label : `${label}:`} ${words}`] : [];
    })
    .join('\n');
}

function readParts(entry: Entry, known: Known): readonly Part[] {
  const { fields } = getEntryType(entry.type);
  const { facts } = entryLine(entry, known);
  return Object.entries(entry.fields).flatMap(([name, value], place) => {
    const [field, fact] = [fields[name], facts[place]];
    if (field === undefined || fact === undefined || !READ.includes(field.kind)) return [];
    const words = Array.isArray(value) ? value.map((one: string) => field.options?.[one] ?? one).join('\n') : fact.value;
    return [{ name, kind: field.kind, label: fact.label, words }];
  });
}
