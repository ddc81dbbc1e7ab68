import { isoOf, type Moment, parts } from '../../../calendar/index.ts';
import type { Recording, RecordingFault, RecordingForm, RowOfForm } from '../../../casework/index.ts';
import { type EntryForm, withWhatItTells } from '../../../record/entry-forms/index.ts';
import { withWhatRowsTell } from '../../../record/entry-rows.ts';
import type { EntryType, Fields } from '../../../record/types.ts';
import { readParts } from '../../forms/part-view.ts';
import { readDate, readTime } from '../../forms/read-date.ts';
import { isSlot } from '../../forms/file-slots.ts';
import { readRows } from '../../forms/rows.ts';
import { sentOf } from '../../forms/sent-of.ts';
import { type Sent, textOf } from '../../forms/sent.ts';
import { withTickedAbove } from './ticked-above.ts';

/** What is wrong, by the name of the field it is wrong in, with the words to stand beside it. */
export type Errors = Map<string, string>;

/** Names of the parts of a form that are not fields of the entry. */
export const NAMES = {
  key: 'key',
  occurred: 'occurred',
  time: 'occurred-time',
  who: 'who',
} as const;

/** How the names of one child's fields begin; from 0. */
export function prefixOf(child: number): string {
  return `child-${child + 1}`;
}

const MOST_CHILDREN = 30;
/** No child's number holds one, and the database takes none. */
const CONTROL = /\p{Cc}/u;

/** In the order of the form, so that what was typed stays with the child it was typed for. */
export function childrenSent(sent: Sent): readonly string[] {
  return Array.from({ length: MOST_CHILDREN }, (_, index) => textOf(sent, `${prefixOf(index)}-id`)).filter(
    (one) => one !== '' && !CONTROL.test(one),
  );
}

/** The name of the tick that a child is one whom it is about: two hyphens, as no field of an entry has. */
export function aboutNameOf(child: number): string {
  return `${prefixOf(child)}--about`;
}

/** Whether this child is one whom it is about. */
export function isAbout(sent: Sent, child: number): boolean {
  return textOf(sent, aboutNameOf(child)) === 'yes';
}

/** The name of the question which entry this child's is tied to. */
export function tieNameOf(child: number): string {
  return `${prefixOf(child)}--tie`;
}

/** The name of what says which earlier entry of the child this one brings up to date. */
export function earlierNameOf(child: number): string {
  return `${prefixOf(child)}--earlier`;
}

function earlierSent(sent: Sent, child: number): { readonly bringsUpToDate?: string } {
  const bringsUpToDate = textOf(sent, earlierNameOf(child));
  return bringsUpToDate === '' ? {} : { bringsUpToDate };
}

function tieSent(sent: Sent, child: number): { readonly tiedTo?: string } {
  const tiedTo = textOf(sent, tieNameOf(child));
  return tiedTo === '' ? {} : { tiedTo };
}

/** The recording that a form sent, with whatever is wrong in it. */
export function readRecording(asked: RecordingForm, sent: Sent): { recording: Recording; errors: Errors } {
  const errors: Errors = new Map();
  const wrong = (name: string, message: string): void => void (errors.has(name) || errors.set(name, message));
  const { type, form } = asked;
  const recording: Recording = {
    key: textOf(sent, NAMES.key),
    type: type.name,
    occurred: whenSent(sent, wrong, asked),
    ...togetherSent(asked, sent, wrong),
    children: asked.children.flatMap(({ child }, index) =>
      isAbout(sent, index)
        ? [{ id: child.id, ...ownSent(asked, index, sent, wrong), ...tieSent(sent, index), ...earlierSent(sent, index) }]
        : [],
    ),
    by: whoSent(sent, wrong),
  };
  if (recording.children.length === 0) wrong(aboutNameOf(0), `Choose at least one child who ${form.took}`);
  return { recording, errors };
}

type Wrong = (name: string, message: string) => void;

/** What is the same for all, and the rows of it. */
function togetherSent(asked: RecordingForm, sent: Sent, wrong: Wrong): Pick<Recording, 'together' | 'rows'> {
  const { type, form } = asked;
  const rows = rowsSent(form, 'all', withTickedAbove(asked, sent), wrong);
  const said = readParts(form.together, { type, prefix: 'all', sent }, wrong);
  return { together: told(type, said, rows), ...(rows.length > 0 && { rows }) };
}

/** What is one child’s own, and the rows of it. */
function ownSent(
  { type, form }: RecordingForm,
  index: number,
  sent: Sent,
  wrong: Wrong,
): Pick<Recording['children'][number], 'fields' | 'rows'> {
  const rows = rowsSent(form, prefixOf(index), sent, wrong);
  const said = withWhatItTells(form, readParts(form.apart, { type, prefix: prefixOf(index), sent }, wrong));
  return { fields: told(type, said, rows), ...(rows.length > 0 && { rows }) };
}

function rowsSent({ rows = [] }: EntryForm, prefix: string, sent: Sent, wrong: Wrong): readonly RowOfForm[] {
  return rows.filter(({ together }) => (together === true) === (prefix === 'all')).flatMap((one) => readRows(one, prefix, sent, wrong));
}

function told(type: EntryType, said: Fields, rows: readonly RowOfForm[]): Fields {
  const byType = Map.groupBy(rows, (row) => row.type);
  return withWhatRowsTell(type, said, new Map([...byType].map(([name, some]) => [name, some.map(({ fields }) => fields)])));
}

function whenSent(sent: Sent, wrong: (name: string, message: string) => void, { today }: RecordingForm): Moment {
  const day = readDate(sent, NAMES.occurred);
  const { day: date, month, year } = parts(today);
  if (day === undefined) wrong(NAMES.occurred, 'Give the day it happened');
  if (day === 'wrong') wrong(NAMES.occurred, `Write a real date, such as ${date} ${month} ${year}`);
  const text = textOf(sent, NAMES.time);
  const minute = readTime(text);
  if (text !== '' && minute === undefined) wrong(NAMES.time, 'Write a time such as 3:30pm or 15:30, or leave it empty');
  return { day: typeof day === 'number' ? day : today, ...(minute !== undefined && { minute }) };
}

function whoSent(sent: Sent, wrong: (name: string, message: string) => void): Recording['by'] {
  const [role = '', worker = ''] = textOf(sent, NAMES.who).split(' ');
  if (role === '' || worker === '') wrong(NAMES.who, 'Choose in which of your roles you did this');
  return { worker, role };
}

/** Where on the page a fault found on saving belongs. */
export function errorsFrom(faults: readonly RecordingFault[], { form, children }: RecordingForm): Errors {
  const together = new Set(form.together.flatMap((part) => part.fields.map(({ name }) => name)));
  return new Map(
    faults.map(({ path, child, at, message }) => {
      const field = path.replace(/^fields\./, '');
      if (at !== undefined) return [isSlot(at) ? at : `${at}-${field}`, message];
      const index = children.findIndex((one) => one.child.id === child);
      if (path === 'tie') return [tieNameOf(Math.max(index, 0)), message];
      if (field === path) return [path === 'by' ? NAMES.who : NAMES.occurred, message];
      return [together.has(field) ? `all-${field}` : `${prefixOf(Math.max(index, 0))}-${field}`, message];
    }),
  );
}

/** The same tied to an entry it was come to from, where that is one of those offered. */
export function withTie({ children }: RecordingForm, first: Sent, to: string | undefined): Sent {
  const index = children.findIndex(({ mayBeTiedTo }) => mayBeTiedTo.some(({ id }) => id === to));
  return index < 0 || to === undefined ? first : new Map([...first, [tieNameOf(index), [to]]]);
}

/** What a form first stands with: today, and the role of whoever asks that comes first. */
export function firstSent(asked: RecordingForm, key: string): Sent {
  const [signer] = asked.signers;
  const [year = '', month = '', day = ''] = isoOf(asked.today).split('-');
  return new Map([
    [NAMES.key, [key]],
    [`${NAMES.occurred}-day`, [String(Number(day))]],
    [`${NAMES.occurred}-month`, [String(Number(month))]],
    [`${NAMES.occurred}-year`, [year]],
    [NAMES.who, signer === undefined ? [] : [`${signer.role} ${signer.id}`]],
    ...asked.children.flatMap(({ last = {} }, index) => sentOf(last, asked.type.fields, prefixOf(index))),
    ...asked.children.flatMap(({ askedFor }, index): [string, string[]][] => (askedFor ? [[aboutNameOf(index), ['yes']]] : [])),
  ]);
}
