/** What one form becomes: an entry of each child it is about, and beside it whatever came with the form, each an entry of that one. */
import type { Entry, Fields } from '../../record/types.ts';
import { fieldsOfFile } from '../files/attach-file.ts';
import type { Recording } from '../desk.ts';
import type { RecordingFault } from './answers.ts';
import { linksOf } from './ties.ts';

/** An entry without its id and its signature, and where on the form it stands. */
export interface EntryToMake extends Pick<RecordingFault, 'child' | 'at'> {
  readonly made: Pick<Entry, 'type' | 'subjects' | 'fields' | 'links'>;
}

/** In the order of their ids: one of each child first. `whole` is what each of them says, in the order of the children. */
export function entriesToMake(recording: Recording, whole: readonly Fields[]): readonly EntryToMake[] {
  const { key, type, children, rows: ofAll = [] } = recording;
  const of = (place: number): Entry['links'] => [{ rel: 'of', to: `${key}.${place + 1}` }];
  return [
    ...children.map(({ id }, place) => ({
      child: id,
      made: { type, subjects: [id], fields: whole[place] ?? {}, ...linksOf(recording, id) },
    })),
    ...children.flatMap(({ id, rows = [] }, place) =>
      [...ofAll, ...rows].map((row) => ({
        child: id,
        at: row.at,
        made: { type: row.type, subjects: [id], fields: row.fields, links: of(place) },
      })),
    ),
    ...children.flatMap(({ id, files = [] }, place) =>
      files.map((file) => ({
        child: id,
        at: file.at,
        made: { type: 'file-attached', subjects: [id], fields: fieldsOfFile(file), links: of(place) },
      })),
    ),
  ];
}
