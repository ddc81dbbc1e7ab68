import type { Day } from '../../calendar/index.ts';
import type { Entry } from '../../record/types.ts';
import type { Made, Mapping, MapThought } from './answers.ts';
import { MAP_COLUMNS, type MapField, MAPPING } from './map-questions.ts';
import { listIn, textIn } from './said.ts';

const FIELDS: readonly MapField[] = MAP_COLUMNS.flatMap(({ fields }): readonly MapField[] => fields);

/** The mappings among these entries, in the order they were made, each line with the day it was first said. */
export function mappingsIn(entries: readonly Entry[], made: (entry: Entry) => Made): readonly Mapping[] {
  const firstSaid = new Map<string, Day>();
  let before: ReadonlyMap<string, string> | undefined;
  return entries
    .filter(({ type }) => type === MAPPING)
    .map((entry) => {
      const earlier = before;
      const now = new Map<string, string>();
      const thoughtsIn = (field: MapField): readonly MapThought[] =>
        linesOf(textIn(entry, field)).map((words) => {
          const said = sameLine(field, words);
          const since = firstSaid.get(said) ?? entry.occurred.day;
          firstSaid.set(said, since);
          now.set(said, words);
          return { words, since, isNew: earlier !== undefined && !earlier.has(said) };
        });
      const thoughts = FIELDS.map((field) => [field, thoughtsIn(field)] as const);
      before = now;
      return {
        ...made(entry),
        fields: entry.fields,
        thoughts: new Map(thoughts),
        gone: [...(earlier ?? [])].filter(([said]) => !now.has(said)).map(([, words]) => words),
        workedOutWith: listIn(entry, 'worked-out-with'),
      };
    });
}

/** One thing a line, without the dashes and dots that people put before it. */
export function linesOf(text: string | undefined): readonly string[] {
  return (text ?? '')
    .split('\n')
    .map((line) => line.replace(/^[\s•*–-]+/, '').trim())
    .filter((line) => line !== '');
}

/** A line of the same field is the same where only capitals, spaces or the last full stop differ. */
function sameLine(field: MapField, words: string): string {
  return `${field}: ${words.toLowerCase().replaceAll(/\s+/g, ' ').replace(/\.$/, '')}`;
}
