/** The groups of rows that stand on a form: those of all together, and those of each child. */
import type { RecordingForm } from '../../../casework/index.ts';
import type { Rows } from '../../../record/entry-rows.ts';
import { groupOf } from '../../forms/row-numbers.ts';
import { prefixOf } from './read-recording.ts';

/** One group, and how the names of its fields begin. */
export interface GroupOnForm {
  readonly prefix: string;
  readonly rows: Rows;
}

/** Those of all together, or of the child in this place of the form. */
export function rowGroups({ form: { rows = [] } }: Pick<RecordingForm, 'form'>, whose: 'all' | number): readonly GroupOnForm[] {
  const prefix = whose === 'all' ? 'all' : prefixOf(whose);
  return rows.filter(({ together }) => (together === true) === (whose === 'all')).map((one) => ({ prefix, rows: one }));
}

/** Every group, by how the names of its rows begin. */
export function groupsOn(asked: RecordingForm): ReadonlyMap<string, Rows> {
  const all = [...rowGroups(asked, 'all'), ...asked.children.flatMap((_one, index) => rowGroups(asked, index))];
  return new Map(all.map(({ prefix, rows }) => [groupOf(prefix, rows), rows]));
}
