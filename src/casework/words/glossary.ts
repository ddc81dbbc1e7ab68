/** Words that are better said otherwise in a child's record: those that come with Sightline, and what the council has changed in them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { z } from 'zod';

export const WORD_KINDS = { blame: 'Blames or labels', jargon: 'Jargon', short: 'Short form' } as const;
export type WordKind = keyof typeof WORD_KINDS;

/** Ways of writing one thing, and what could stand there instead. */
export interface GlossaryWord {
  readonly words: readonly string[];
  readonly kind: WordKind;
  readonly instead: readonly string[];
  readonly because?: string;
}

/** Something the council said of its glossary, in the order it was said: nothing of it is ever altered. */
export interface GlossaryChange {
  readonly act: 'add' | 'end';
  /** The words as they are written; ending names one of them. */
  readonly word: string;
  readonly kind: WordKind;
  readonly instead: readonly string[];
  readonly because?: string;
}

const line = z.strictObject({
  words: z.array(z.string().min(2)).min(1),
  instead: z.array(z.string()).min(1),
  because: z.string().optional(),
});
const FILES: Readonly<Record<WordKind, string>> = { blame: 'blame.yaml', jargon: 'jargon.yaml', short: 'short-forms.yaml' };

/** What comes with Sightline, read once. */
export const SHIPPED: readonly GlossaryWord[] = [...readFrom('blame'), ...readFrom('jargon'), ...readFrom('short')];

function readFrom(kind: WordKind): readonly GlossaryWord[] {
  const text = readFileSync(join(import.meta.dirname, 'shipped', FILES[kind]), 'utf8');
  return z
    .array(line)
    .parse(load(text))
    .map(({ words, instead, because }) => ({ words, kind, instead, ...(because !== undefined && { because }) }));
}

/** The glossary as the council has it today: a word it ended is not advised any more, whoever wrote it first; one it added is. */
export function glossaryOf(changes: readonly GlossaryChange[], shipped: readonly GlossaryWord[] = SHIPPED): readonly GlossaryWord[] {
  const own = new Map<string, GlossaryWord>();
  const ended = new Set<string>();
  for (const { act, word, kind, instead, because } of changes) {
    const key = keyOf(word);
    own.delete(key);
    ended.add(key);
    if (act === 'add') own.set(key, { words: [word], kind, instead, ...(because !== undefined && { because }) });
  }
  const left = shipped
    .map((one) => ({ ...one, words: one.words.filter((word) => !ended.has(keyOf(word))) }))
    .filter(({ words }) => words.length > 0);
  return [...left, ...own.values()];
}

/** The same for one word however its letters, spaces and apostrophes are written. */
export function keyOf(word: string): string {
  return word.trim().toLowerCase().replaceAll('’', "'").replaceAll(/\s+/g, ' ');
}
