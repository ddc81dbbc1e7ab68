import type { Entry, Fields } from './types.ts';

/** Fields that hold what a child said, in the child's own words: never to be put more plainly by anybody else. */
export const OWN_WORDS: ReadonlySet<string> = new Set(['child-words', 'words', 'comments']);

/** The field in which an entry of this type keeps what the child said, as the child said it. */
export function ownWordsField({ type }: Pick<Entry, 'type'>): string {
  return type === 'wishes-and-feelings' ? 'words' : 'child-words';
}

/** What the child said, in the child's own words; undefined where nothing is. */
export function ownWordsIn(entry: Pick<Entry, 'type'> & { readonly fields: Fields }): string | undefined {
  const said = entry.fields[ownWordsField(entry)];
  return typeof said === 'string' && said.trim() !== '' ? said : undefined;
}
