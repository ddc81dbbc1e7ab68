import type { Entry, Fields } from './types.ts';

/** The field in which an entry of this type keeps what the child said, as the child said it. */
export function ownWordsField({ type }: Pick<Entry, 'type'>): string {
  return type === 'wishes-and-feelings' ? 'words' : 'child-words';
}

/** What the child said, in the child's own words; undefined where nothing is. */
export function ownWordsIn(entry: Pick<Entry, 'type'> & { readonly fields: Fields }): string | undefined {
  const said = entry.fields[ownWordsField(entry)];
  return typeof said === 'string' && said.trim() !== '' ? said : undefined;
}
