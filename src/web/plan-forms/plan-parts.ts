/** How each part of a plan is asked about. What the questions say stays in the entry types. */
import type { PartSent, PlanPart, PlanToWrite } from '../../casework/index.ts';
import type { FormPart } from '../../record/entry-forms/index.ts';
import { getEntryType } from '../../record/entry-types.ts';
import type { Fields } from '../../record/types.ts';
import type { FieldView } from '../forms/field-view.ts';
import { partView, readParts } from '../forms/part-view.ts';
import type { Sent } from '../forms/sent.ts';
import { textOf } from '../forms/sent.ts';
import { typedFrom } from '../forms/typed-from.ts';

/** One part in a form: what it writes, how its names begin, and what it would stand in place of. */
export interface PartForm {
  readonly type: string;
  readonly prefix: string;
  readonly part: FormPart;
  readonly existing?: PlanPart;
  /** The entry that the form was opened on, whether or not it still stands: the same form sent twice is known again by it. */
  readonly replaces?: string;
  readonly of?: string | number;
  /** The form is not saved without it; another left empty writes nothing. */
  readonly needed?: boolean;
}

export const OUTCOME: FormPart = {
  fields: [{ name: 'outcome', needed: true }, { name: 'worry' }, { name: 'how-we-know' }, { name: 'for-the-child' }],
};
export const ACTION: FormPart = {
  fields: [
    { name: 'action', needed: true },
    { name: 'owner-is', needed: true },
    { name: 'worker', onlyIf: { field: 'owner-is', is: 'us' } },
    { name: 'family-member', onlyIf: { field: 'owner-is', is: 'family' } },
    { name: 'professional', onlyIf: { field: 'owner-is', is: 'professional' } },
    { name: 'by-when', needed: true },
    { name: 'how-often' },
    { name: 'bottom-line' },
    { name: 'for-the-child' },
  ],
};
export const CONTINGENCY: FormPart = {
  fields: [
    { name: 'if', needed: true },
    { name: 'instead', needed: true },
    { name: 'by-when', needed: true },
  ],
};
export const BOTTOM_LINE: FormPart = { fields: [{ name: 'must-hold', needed: true }, { name: 'otherwise' }, { name: 'for-the-child' }] };
export const STEP: FormPart = {
  fields: [{ name: 'when', needed: true }, { name: 'who', needed: true }, { name: 'does-what', needed: true }, { name: 'for-the-child' }],
};

/** What a form is first shown with: each part as it stands in the plan. */
export function asItStands(forms: readonly PartForm[]): Sent {
  return new Map(
    forms.flatMap(({ type, prefix, existing }) =>
      existing === undefined
        ? []
        : [[replacesIn(prefix), [existing.id]] as const, ...typedFrom(getEntryType(type), existing.fields, prefix)],
    ),
  );
}

/** What a part stands in place of, by what the form was opened on; it may have been changed since. */
export function openedOn(prefix: string, parts: readonly PlanPart[], sent: Sent): Pick<PartForm, 'existing' | 'replaces'> {
  const replaces = textOf(sent, replacesIn(prefix));
  const existing = parts.find(({ id }) => id === replaces);
  return { ...(replaces !== '' && { replaces }), ...(existing !== undefined && { existing }) };
}

/** The name of the hidden field that says what a part stands in place of. */
export function replacesIn(prefix: string): string {
  return `${prefix}-replaces`;
}

/** The questions of a part, as they were answered so far. */
export function questionsOf(
  { type, prefix, part }: PartForm,
  { people }: Pick<PlanToWrite, 'people'>,
  sent: Sent,
  errors: ReadonlyMap<string, string>,
): readonly FieldView[] {
  return partView(part, { type: getEntryType(type), prefix, sent, errors, lookedFor: {}, people }).fields;
}

export interface PartRead {
  readonly prefix: string;
  readonly sent: PartSent;
}

/** What was written in each part; one that was left empty, or as it stands, is not among them. */
export function readPartForms(
  forms: readonly PartForm[],
  sent: Sent,
  reason: string,
  wrong: (name: string, message: string) => void,
): readonly PartRead[] {
  return forms.flatMap((form): PartRead[] => {
    const { type, prefix, part, existing, replaces = existing?.id, of, needed } = form;
    if (needed !== true && replaces === undefined && isEmpty(form, sent)) return [];
    const fields = readParts([part], { type: getEntryType(type), prefix, sent }, wrong);
    if (existing !== undefined && isAsItStands(fields, existing)) return [];
    const replacing = replaces === undefined ? {} : { replaces, reason };
    return [{ prefix, sent: { type, fields, ...replacing, ...(of !== undefined && { of }) } }];
  });
}

function isEmpty({ prefix, part }: PartForm, sent: Sent): boolean {
  return part.fields.every(({ name }) =>
    [name, `${name}-day`, `${name}-month`, `${name}-year`].every((one) => textOf(sent, `${prefix}-${one}`) === ''),
  );
}

function isAsItStands(fields: Fields, { fields: before }: PlanPart): boolean {
  const { plan: _plan, ...said } = before;
  const names = new Set([...Object.keys(fields), ...Object.keys(said)]);
  return [...names].every((name) => JSON.stringify(fields[name]) === JSON.stringify(said[name]));
}
