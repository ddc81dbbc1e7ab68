import { type Day, dayOf } from '../../../calendar/index.ts';
import type { ArrangementAsked } from '../../../casework/index.ts';
import type { Fault } from '../../../record/fault.ts';
import type { Fields } from '../../../record/types.ts';
import { readParts } from '../../forms/part-view.ts';
import { readDate, readTime } from '../../forms/read-date.ts';
import { readField } from '../../forms/read-field.ts';
import { type Sent, textOf } from '../../forms/sent.ts';
import { ARRANGED, askedBesides, INVITED, NAMES, REPORTS_FROM, WHEN_AND_WHERE } from './form.ts';

export type Errors = Map<string, string>;

/** The arrangement that a form sent, with what is wrong in it by the name of the field. */
export function readArrangement(child: string, sent: Sent, today: Day): { readonly asked: ArrangementAsked; readonly errors: Errors } {
  const errors: Errors = new Map();
  const kind = textOf(sent, NAMES.kind);
  const fields = { ...readWhenAndWhere(sent, errors, today), kind };
  const besides = askedBesides(kind);
  const more =
    besides === undefined
      ? {}
      : readParts(besides.parts, { type: besides.type, prefix: 'more', sent }, (name, message) => void errors.set(name, message));
  const reportBy = readDate(sent, NAMES.reportBy);
  if (reportBy === 'wrong') errors.set(NAMES.reportBy, 'Write a real date, such as 14 4 2026, or leave all three empty');
  const asked = {
    key: textOf(sent, NAMES.key),
    children: [child, ...(sent.get(NAMES.also) ?? []).filter((id) => id !== '' && id !== child)],
    fields,
    more,
    invited: listIn(sent, NAMES.invited, INVITED),
    reportsFrom: listIn(sent, NAMES.reports, REPORTS_FROM),
    ...(typeof reportBy === 'number' && { reportBy }),
  };
  if (asked.reportsFrom.some((one) => !asked.invited.includes(one)))
    errors.set(NAMES.reports, 'A report is asked of somebody who is not invited. Invite them too, or ask for no report');
  return { asked, errors };
}

/** When and where, of a form that arranges or moves a meeting. */
export function readWhenAndWhere(sent: Sent, errors: Errors, today: Day): Fields {
  const wrong = (name: string, message: string): void => void (errors.has(name) || errors.set(name, message));
  const fields = readParts(WHEN_AND_WHERE, { type: ARRANGED, prefix: 'meeting', sent }, wrong);
  const starts = fields['starts'];
  const minute = typeof starts === 'string' ? readTime(starts) : undefined;
  if (starts !== undefined && minute === undefined) wrong('meeting-starts', 'Write a time such as 10am, 3:30pm or 15:30');
  const date = fields['date'];
  if (typeof date === 'string' && dayOf(date) < today) wrong('meeting-date', 'That day has passed. Give the day on which it is to be held');
  return { ...fields, ...(minute !== undefined && { starts: asClock(minute) }) };
}

/** Where on the form a fault that was found on saving belongs. */
export function errorsIn(faults: readonly Fault[]): Errors {
  return new Map(faults.map(({ path, message }) => [`meeting-${path.replace(/^fields\./, '')}`, message]));
}

function asClock(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
}

function listIn(sent: Sent, name: string, declared: typeof INVITED): readonly string[] {
  const read = readField(sent, name, declared);
  return 'value' in read && Array.isArray(read.value) ? read.value.map(String) : [];
}
