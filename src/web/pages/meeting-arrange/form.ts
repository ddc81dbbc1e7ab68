import { MEETING_KINDS, meetingKind } from '../../../record/codes/meeting-kinds.ts';
import { ATTENDEES } from '../../../record/codes/people.ts';
import { choices, date } from '../../../record/declare.ts';
import type { FormPart } from '../../../record/entry-forms/index.ts';
import { findEntryType, getEntryType } from '../../../record/entry-types.ts';
import type { EntryType } from '../../../record/types.ts';

/** Those who come to most meetings stand open; the others fold. */
export const USUAL = ['child', 'mother', 'father', 'carers', 'social-worker', 'health-visitor', 'school', 'police'];

export const INVITED = choices('Who is to be invited?', ATTENDEES, 'Names can be added afterwards.');
export const REPORTS_FROM = choices('Of whom is a report asked?', ATTENDEES, 'Only of those who are invited.');
export const REPORT_BY = date('By when?', 'Early enough for the family to read them before the meeting.');

/** The names of what a form asks besides the fields of an entry. */
export const NAMES = {
  key: 'key',
  kind: 'kind',
  also: 'also',
  invited: 'invited',
  reports: 'reports-from',
  reportBy: 'report-by',
} as const;

/** What is asked of the meeting itself; its kind was chosen before. */
export const WHEN_AND_WHERE: readonly FormPart[] = [
  {
    fields: [
      { name: 'date', needed: true },
      { name: 'starts', needed: true },
      { name: 'minutes' },
      { name: 'how' },
      { name: 'place', needed: true },
      { name: 'chair' },
      { name: 'needs' },
      { name: 'child-asked' },
    ],
  },
];

/** What the entry that standards look for says besides: what the kind and the date say already is not asked again. */
export function askedBesides(kind: string): { readonly type: EntryType; readonly parts: readonly FormPart[] } | undefined {
  const arranged = meetingKind(kind)?.arranged;
  const type = arranged && findEntryType(arranged.type);
  if (arranged === undefined || type === undefined) return undefined;
  const known = new Set(['date', 'invited', ...Object.keys(arranged.fields ?? {})]);
  const fields = Object.keys(type.fields).filter((name) => !known.has(name));
  return { type, parts: [{ fields: fields.map((name) => ({ name })) }] };
}

export const ARRANGED: EntryType = getEntryType('meeting-arranged');

/** Every kind of meeting with its name. */
export const KINDS: readonly (readonly [string, string])[] = Object.entries(MEETING_KINDS).map(([kind, { label }]) => [kind, label]);
