/** What repeats within a form: rows of the same questions, each of which becomes an entry of its own; one left empty becomes none. */
import type { RowOfForm } from '../../casework/index.ts';
import type { FormPart } from '../../record/entry-forms/index.ts';
import type { Rows } from '../../record/entry-rows.ts';
import { getEntryType } from '../../record/entry-types.ts';
import { DATE_PARTS } from './read-date.ts';
import type { FieldView } from './field-view.ts';
import { type Asking, partView, readParts } from './part-view.ts';
import { addValue, groupOf, numbersIn, numbersNameOf, removeValue, rowOf } from './row-numbers.ts';
import { type Sent, textOf } from './sent.ts';

export interface RowsView {
  readonly id: string;
  readonly heading: string;
  readonly intro: string;
  /** Something stands in it, or is wrong, or the rows are others than those that stand ready. */
  readonly open: boolean;
  readonly hidden: { readonly name: string; readonly value: string };
  readonly rows: readonly RowView[];
  /** What the button sends that adds one more. */
  readonly add: string;
  readonly one: string;
}

interface RowView {
  readonly id: string;
  readonly legend: string;
  readonly fields: readonly FieldView[];
  /** Those of its questions that few need. */
  readonly folded?: { readonly heading: string; readonly open: boolean; readonly fields: readonly FieldView[] };
  readonly remove: string;
}

type AskingRows = Pick<Asking, 'sent' | 'errors' | 'people' | 'prefix'>;

export function rowsView(rows: Rows, { prefix, sent, errors, people }: AskingRows): RowsView {
  const group = groupOf(prefix, rows);
  const numbers = numbersIn(sent, group, rows);
  const type = getEntryType(rows.type);
  const { fields: all } = partOf(rows);
  const isFolded = ({ name }: { readonly name: string }): boolean => rows.folded?.fields.includes(name) === true;
  const drawn = numbers.map((number, place) => {
    const row = rowOf(group, number);
    const drawnOf = (fields: FormPart['fields']) => {
      const part = partView({ fields }, { type, prefix: row, sent, errors, people, lookedFor: {} });
      return { open: part.open, fields: part.fields.map((field) => inARow(field, place)) };
    };
    const [first, last] = [drawnOf(all.filter((one) => !isFolded(one))), drawnOf(all.filter(isFolded))];
    return {
      open: first.open || last.open,
      view: {
        id: row,
        legend: `${rows.one} ${place + 1}`,
        fields: first.fields,
        ...(rows.folded !== undefined && { folded: { heading: rows.folded.heading, ...last } }),
        remove: removeValue(row),
      },
    };
  });
  return {
    id: group,
    heading: rows.heading,
    intro: rows.intro,
    open: drawn.some(({ open }) => open) || numbers.length !== rows.ready || numbers.some((one, place) => one !== place + 1),
    hidden: { name: numbersNameOf(group), value: numbers.join(' ') },
    rows: drawn.map(({ view }) => view),
    add: addValue(group),
    one: rows.one.toLowerCase(),
  };
}

/** Many options side by side are a list to open, so that a row stays a row; what helps is said once. */
function inARow({ hint, ...rest }: FieldView, place: number): FieldView {
  const field = hint === undefined || place > 0 ? rest : { ...rest, hint };
  return field.as === 'radios' && !field.inline ? { ...field, as: 'select', focus: field.name } : field;
}

function partOf({ fields, type }: Rows): FormPart {
  const declared = getEntryType(type).fields;
  return { fields: fields.map((name) => ({ name, ...(declared[name]?.required === true && { needed: true }) })) };
}

/** The rows that something was written in; what is wrong is told by the name of its field. */
export function readRows(rows: Rows, prefix: string, sent: Sent, wrong: (name: string, message: string) => void): readonly RowOfForm[] {
  const group = groupOf(prefix, rows);
  const type = getEntryType(rows.type);
  const part = partOf(rows);
  return numbersIn(sent, group, rows).flatMap((number) => {
    const at = rowOf(group, number);
    if (isEmpty(part, at, sent)) return [];
    return [{ type: rows.type, fields: readParts([part], { type, prefix: at, sent }, wrong), at }];
  });
}

function isEmpty({ fields }: FormPart, row: string, sent: Sent): boolean {
  return fields.every(({ name }) =>
    [name, ...DATE_PARTS.map((part) => `${name}-${part}`)].every((one) => textOf(sent, `${row}-${one}`) === ''),
  );
}

/** Every control of a group in the order of the page: its name, whether it is a date, and in which row it stands. */
export function namesInRows(
  rows: Rows,
  prefix: string,
  sent: Sent,
): readonly { readonly name: string; readonly isDate: boolean; readonly row: string }[] {
  const group = groupOf(prefix, rows);
  const declared = getEntryType(rows.type).fields;
  return numbersIn(sent, group, rows).flatMap((number, place) =>
    rows.fields.map((field) => ({
      name: `${rowOf(group, number)}-${field}`,
      isDate: declared[field]?.kind === 'date',
      row: `${rows.one} ${place + 1}`,
    })),
  );
}
