import type { Day } from '../../../calendar/index.ts';
import type { Mapping } from '../../../casework/index.ts';
import { MAP_COLUMNS, MAPPING } from '../../../casework/guided/map-questions.ts';
import { getEntryType } from '../../../record/entry-types.ts';
import { dateWords } from '../../words/dates.ts';
import { inSentence, listed } from '../../words/plural.ts';
import { shownName } from '../../words/shown-name.ts';

export interface MapView {
  readonly columns: readonly {
    readonly id: string;
    readonly heading: string;
    readonly groups: readonly { readonly heading: string; readonly thoughts: readonly ThoughtShown[] }[];
  }[];
  readonly gone: readonly string[];
  /** 'Worked out together by child, mother and school.' */
  readonly together?: string;
}

interface ThoughtShown {
  readonly words: string;
  readonly since: string;
  readonly isNew: boolean;
}

/** A mapping in its three columns, each line with the day it came. */
export function mapView({ thoughts, gone, workedOutWith }: Mapping, asOf: Day): MapView {
  const fields = getEntryType(MAPPING).fields;
  const names = fields['worked-out-with']?.options ?? {};
  return {
    columns: MAP_COLUMNS.map(({ id, heading, fields: inColumn }) => ({
      id,
      heading,
      groups: inColumn.map((field) => ({
        heading: fields[field]?.label ?? field,
        thoughts: (thoughts.get(field) ?? []).map(({ words, since, isNew }) => ({
          words: shownName(words),
          since: dateWords(since, asOf),
          isNew,
        })),
      })),
    })),
    gone: gone.map(shownName),
    ...(workedOutWith.length > 0 && { together: listed(workedOutWith.map((one) => inSentence(names[one] ?? one))) }),
  };
}
