/**
 * What repeats within one act: who came to a meeting, what was agreed at it, what each person thinks. Each is a small entry of its own, tied to the
 * entry of the act and written with it, so that it can be put right by itself. What standards judge by codes is ticked from them as well.
 */
import { ATTENDEES } from './codes/people.ts';
import { ENTRY_TYPES } from './entry-types.ts';
import type { EntryType, Fields, FieldValue } from './types.ts';

export interface Rows {
  /** The type of entry that each becomes. */
  readonly type: string;
  readonly heading: string;
  readonly intro: string;
  /** What one of them is called: 'Person'. */
  readonly one: string;
  /** Its questions, in their order. */
  readonly fields: readonly string[];
  /** The last of them, folded under this. */
  readonly folded?: { readonly heading: string; readonly fields: readonly string[] };
  /** The same for every child the act is about; each child’s own where absent. */
  readonly together?: true;
  /** So many stand ready to be filled in. */
  readonly ready: number;
  /** What they show of the act itself, to be added to what was answered of it. */
  readonly tells: (rows: readonly Fields[], type: EntryType) => Fields;
}

/** More than anybody would read. */
export const MOST_ROWS = 40;

const attendance: Rows = {
  type: 'attendance',
  heading: 'Who came, one by one',
  intro: 'Everyone who was asked and is not ticked above, whether they came or not.',
  one: 'Person',
  fields: ['as', 'name', 'how', 'report', 'note'],
  folded: { heading: 'A report, or a note', fields: ['report', 'note'] },
  together: true,
  ready: 2,
  tells: (rows) => ({
    attended: codes(rows, ({ how }) => THERE.has(String(how))),
    invited: codes(rows, () => true),
    'written-contributions': codes(rows, ({ report }) => report === true),
  }),
};
const THERE: ReadonlySet<string> = new Set(['came', 'joined', 'sent-somebody']);

const actions: Rows = {
  type: 'agreed-action',
  heading: 'What was agreed, one by one',
  intro: 'One thing each, with one name and a day.',
  one: 'Action',
  fields: ['what', 'who', 'worker', 'by-when'],
  ready: 1,
  tells: (rows, { fields }) => ({
    covered: [
      ...(rows.length > 0 ? ['who-does-what'] : []),
      ...(rows.some((row) => row['by-when'] !== undefined) ? ['by-when'] : []),
      ...(rows.length > 0 && rows.every((row) => row['by-when'] !== undefined) ? ['actions'] : []),
    ],
    ...(fields['actions']?.kind === 'long-text' && rows.length > 0 && { actions: `${rows.length} agreed, each written by itself.` }),
  }),
};

const views: Rows = {
  type: 'view-given',
  heading: 'What each person thinks, one by one',
  intro: 'Each by themselves, so that nobody’s words are taken for another’s. Mark what is about somebody else.',
  one: 'Person',
  fields: ['who', 'as', 'view', 'heard-how', 'heard-on'],
  ready: 1,
  tells: () => ({}),
};

const checks: Rows = {
  type: 'prospective-carer-check',
  heading: 'Checks, one by one',
  intro: 'Each that has been asked for, or has come back.',
  one: 'Check',
  fields: ['kind', 'received'],
  ready: 2,
  tells: () => ({}),
};

const AGREES: ReadonlySet<string> = new Set([
  'management-decision',
  'management-oversight',
  'carer-supervision-visit',
  'annual-conversation',
]);
const ASSESSES: ReadonlySet<string> = new Set(['section-47-completed', 'private-fostering-assessment', 'risk-outside-home-assessment']);

function rowsIn({ name, fields }: EntryType): readonly Rows[] {
  const meets = fields['attended']?.options === ATTENDEES;
  return [
    ...(meets ? [attendance] : []),
    ...(Object.hasOwn(fields, 'family-views') || ASSESSES.has(name) ? [views] : []),
    ...(name === 'prospective-carer-stage' ? [checks] : []),
    ...(meets || fields['actions']?.kind === 'long-text' || AGREES.has(name) ? [actions] : []),
  ];
}

/** By the type of the act, those that have any. */
const ROWS: ReadonlyMap<string, readonly Rows[]> = new Map(
  [...ENTRY_TYPES.values()].map((type) => [type.name, rowsIn(type)] as const).filter(([, rows]) => rows.length > 0),
);

/** What repeats within an act of this type. */
export function rowsOf(type: string): readonly Rows[] {
  return ROWS.get(type) ?? [];
}

/** Types of entry that are written as rows, each with the types of act it may belong to. */
export const ROW_TYPES: ReadonlyMap<string, readonly string[]> = new Map(
  [
    ...Map.groupBy(
      [...ROWS].flatMap(([of, rows]) => rows.map(({ type }) => ({ type, of }))),
      ({ type }) => type,
    ),
  ].map(([type, some]) => [type, some.map(({ of }) => of)]),
);

/** Types of rows that are one child’s own: a brother’s in the same place is another. */
export const OWN_ROWS: ReadonlySet<string> = new Set(
  [...ROWS.values()].flatMap((rows) => rows.flatMap(({ type, together }) => (together === true ? [] : [type]))),
);

/** What was answered of an act, with what its rows show besides: options are added to those ticked, and words stand only where none did. */
export function withWhatRowsTell(type: EntryType, fields: Fields, rows: ReadonlyMap<string, readonly Fields[]>): Fields {
  const all: Record<string, FieldValue> = { ...fields };
  for (const group of rowsOf(type.name))
    for (const [name, told] of Object.entries(group.tells(rows.get(group.type) ?? [], type))) {
      const declared = type.fields[name];
      const before = all[name];
      if (declared?.kind === 'long-text') all[name] = before ?? told;
      if (declared?.kind !== 'choices' || typeof told !== 'object') continue;
      const offered = told.filter((one) => Object.hasOwn(declared.options ?? {}, one));
      const ticked = new Set([...(typeof before === 'object' ? before : []), ...offered]);
      if (ticked.size > 0) all[name] = [...ticked];
    }
  return all;
}

function codes(rows: readonly Fields[], which: (row: Fields) => boolean): readonly string[] {
  return rows.filter(which).flatMap(({ as }) => (typeof as === 'string' ? [as] : []));
}
