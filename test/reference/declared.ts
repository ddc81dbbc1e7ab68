/** What the record room declares, which the reference judge takes as given. */
import { findEntryType } from '../../src/record/entry-types.ts';
import { findEpisodeKind } from '../../src/record/episode-kinds.ts';
import type { EpisodeKind, FieldKind } from '../../src/record/types.ts';

export function closesRecord(entryType: string): boolean {
  return findEntryType(entryType)?.closesRecord === true;
}

/** Whether such an entry ends the work under way (a case is closed). */
export function endsWork(entryType: string): boolean {
  return findEntryType(entryType)?.endsWork === true;
}

export function episodeKind(name: string): EpisodeKind {
  const kind = findEpisodeKind(name);
  if (kind === undefined) throw new Error(`There is no kind of episode ${name}.`);
  return kind;
}

/** The names of the entry type's fields of that kind. */
export function fieldsOfKind(entryType: string, kind: FieldKind): readonly string[] {
  return Object.entries(findEntryType(entryType)?.fields ?? {}).flatMap(([name, field]) => (field.kind === kind ? [name] : []));
}
