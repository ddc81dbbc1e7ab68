/** What was written with an entry and stands beside it: the rows of what repeats in it, and the files that belong with it. */
import { FILE_KINDS } from '../../record/codes/files.ts';
import { rowsOf } from '../../record/entry-rows.ts';
import { getEntryType } from '../../record/entry-types.ts';
import { compareEntries } from '../../record/order.ts';
import { standing } from '../../record/standing.ts';
import type { Entry, SubjectRecord } from '../../record/types.ts';
import { factOf, type Known } from '../child/entry-lines.ts';
import type { AgreedAction } from '../plans/agreed-actions.ts';
import type { FileBeside, RowsBeside } from './answers.ts';
import type { Versions } from './versions.ts';

const FILE = 'file-attached';

/** The rows of an entry that stand, in the order of its form and as they were written. */
export function rowsOfEntry({ all, last }: Versions, { entries }: Pick<SubjectRecord, 'entries'>): readonly Entry[] {
  const types = new Set(rowsOf(last.type).map(({ type }) => type));
  return types.size === 0 ? [] : tiedTo(all, standing(entries)).filter(({ type }) => types.has(type));
}

function tiedTo(all: readonly Entry[], others: readonly Entry[]): readonly Entry[] {
  const ids = new Set(all.map(({ id }) => id));
  return others.filter(({ links = [] }) => links.some(({ rel, to }) => rel === 'of' && ids.has(to))).toSorted(compareEntries);
}

/** The same in words, a table for each kind of row. */
export function rowsBeside(
  rows: readonly Entry[],
  { last }: Versions,
  known: Known,
  agreed: readonly AgreedAction[],
): readonly RowsBeside[] {
  const agreedById = new Map(agreed.map((one) => [one.id, one]));
  return rowsOf(last.type).map(({ type, heading, one, fields }) => {
    const declared = getEntryType(type).fields;
    const mine = rows.filter((row) => row.type === type);
    const asked = fields.filter((name) => mine.some((row) => row.fields[name] !== undefined));
    return {
      type,
      heading,
      one,
      columns: asked.map((name) => declared[name]?.label ?? name),
      rows: mine.map((row) => ({
        id: row.id,
        ...agreedIn(agreedById, row),
        cells: asked.map((name) => {
          const value = row.fields[name];
          return value === undefined ? '' : factOf(declared[name], name, value, known).value;
        }),
      })),
    };
  });
}

function agreedIn(agreed: ReadonlyMap<string, AgreedAction>, { id }: Entry): { readonly agreed?: AgreedAction } {
  const action = agreed.get(id);
  return action === undefined ? {} : { agreed: action };
}

export function filesBeside({ all }: Versions, { entries }: SubjectRecord): readonly FileBeside[] {
  const kinds: Readonly<Record<string, string>> = FILE_KINDS;
  return tiedTo(all, standing(entries))
    .filter(({ type }) => type === FILE)
    .map(({ id, fields }) => ({
      id,
      name: String(fields['file-name']),
      kind: kinds[String(fields['kind'])] ?? String(fields['kind']),
      ...(typeof fields['description'] === 'string' && { description: fields['description'] }),
    }));
}
