/** An entry as its form shows it, and what of it the form cannot show. */
import { isoOf, type Moment } from '../../../calendar/index.ts';
import type { RecordingForm } from '../../../casework/index.ts';
import type { EntryForm, FormPart } from '../../../record/entry-forms/index.ts';
import type { EntryType, Fields, FieldValue } from '../../../record/types.ts';
import { readParts } from '../../forms/part-view.ts';
import { DATE_PARTS } from '../../forms/read-date.ts';
import type { Sent } from '../../forms/sent.ts';
import { clockWords } from '../../words/dates.ts';
import { aboutNameOf, NAMES, prefixOf, tieNameOf } from '../record/read-recording.ts';

/** One entry is of one child on this form, whoever else it is about. */
const CHILD = 0;

/** What an entry says. */
export interface Said {
  readonly occurred: Moment;
  readonly fields: Fields;
  readonly tiedTo?: string;
}

/** As the controls of the form would send it. */
export function sentFrom({ form, type, children, signers }: RecordingForm, { occurred, fields, tiedTo }: Said): Sent {
  const [signer] = signers;
  const said = (prefix: string, parts: readonly FormPart[]): [string, readonly string[]][] =>
    parts.flatMap((part) => part.fields).flatMap(({ name }) => controls(`${prefix}-${name}`, type, name, fields[name]));
  return new Map<string, readonly string[]>([
    ...dateControls(NAMES.occurred, isoOf(occurred.day)),
    [NAMES.time, occurred.minute === undefined ? [] : [clockWords(occurred.minute)]],
    [NAMES.who, signer === undefined ? [] : [`${signer.role} ${signer.id}`]],
    [`${prefixOf(CHILD)}-id`, [children[CHILD]?.child.id ?? '']],
    [aboutNameOf(CHILD), ['yes']],
    [tieNameOf(CHILD), tiedTo === undefined ? [] : [tiedTo]],
    ...said('all', form.together),
    ...said(prefixOf(CHILD), form.apart),
  ]);
}

function controls(inForm: string, { fields }: EntryType, name: string, value: FieldValue | undefined): [string, readonly string[]][] {
  if (value === undefined) return [];
  if (typeof value === 'boolean') return [[inForm, [value ? 'yes' : 'no']]];
  if (fields[name]?.kind === 'date') return dateControls(inForm, String(value));
  return [[inForm, typeof value === 'object' ? value : [String(value)]]];
}

function dateControls(name: string, iso: string): [string, readonly string[]][] {
  const [year = '', month = '', day = ''] = iso.split('-');
  const values = { day: String(Number(day)), month: String(Number(month)), year };
  return DATE_PARTS.map((part) => [`${name}-${part}`, [values[part]]]);
}

/** What it says and its form neither asks nor can show: it is kept as it is. */
export function keptAside(asked: RecordingForm, said: Said): Fields {
  const shown = readBack(asked, sentFrom(asked, said));
  return Object.fromEntries(Object.entries(said.fields).filter(([name, value]) => JSON.stringify(shown[name]) !== JSON.stringify(value)));
}

function readBack({ form, type }: RecordingForm, sent: Sent): Fields {
  const read = (prefix: string, parts: readonly FormPart[]) => readParts(parts, { type, prefix, sent }, () => undefined);
  return { ...read('all', form.together), ...read(prefixOf(CHILD), form.apart) };
}

/** The form without insisting on what was not answered before: what came from a file may be put right as far as it goes. */
export function asFarAsItGoes(asked: RecordingForm, { fields }: Said): RecordingForm {
  const { form, type } = asked;
  const eased = (parts: readonly FormPart[]): readonly FormPart[] =>
    parts.map((part) => ({
      ...part,
      fields: part.fields.map(({ needed, ...one }) => ({
        ...one,
        ...(needed === true && (fields[one.name] !== undefined || type.fields[one.name]?.required === true) && { needed }),
      })),
    }));
  const easedForm: EntryForm = { ...form, together: eased(form.together), apart: eased(form.apart) };
  return { ...asked, form: easedForm };
}
