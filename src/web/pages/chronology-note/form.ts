/** The forms that write of a chronology: their questions are those of the entry type they become. */
import type { FormPart } from '../../../record/entry-forms/index.ts';
import { getEntryType } from '../../../record/entry-types.ts';
import type { Fault } from '../../../record/fault.ts';
import type { Fields } from '../../../record/types.ts';
import { partView, type PartView, readParts } from '../../forms/part-view.ts';
import { sentOf } from '../../forms/sent-of.ts';
import type { Sent } from '../../forms/sent.ts';
import { underAnotherKey } from '../../kept-forms/draft-sent.ts';
import type { Again } from '../../kept-forms/kept-form.ts';

const PREFIX = 'said';
type Errors = ReadonlyMap<string, string>;

function partOf(type: string): FormPart {
  return {
    fields: Object.entries(getEntryType(type).fields).map(([name, { required }]) => ({ name, ...(required === true && { needed: true }) })),
  };
}

/** The questions with what was typed so far, and what is wrong with it. */
export function questions(type: string, sent: Sent, errors: Errors): PartView {
  return partView(partOf(type), { type: getEntryType(type), prefix: PREFIX, sent, errors, lookedFor: {}, people: [] });
}

/** What a form first stands with. */
export function asSent(type: string, fields: Fields): Sent {
  return new Map(sentOf(fields, getEntryType(type).fields, PREFIX));
}

/** What was answered, with whatever is wrong in it. */
export function answered(type: string, sent: Sent): { readonly fields: Fields; readonly errors: Errors } {
  const errors = new Map<string, string>();
  const fields = readParts(
    [partOf(type)],
    { type: getEntryType(type), prefix: PREFIX, sent },
    (name, message) => void errors.set(name, message),
  );
  return { fields, errors };
}

/** What was refused, where on the page it belongs; what was saved before otherwise may be saved as another. */
export function refused(faults: readonly Fault[], sent: Sent): Again<never> {
  const before = faults.find(({ path }) => path === 'key');
  if (before !== undefined) return { told: before.message, status: 409, sent: underAnotherKey(sent) };
  const errors = faults.map(({ path, message }) =>
    path.startsWith('fields.') ? ([`${PREFIX}-${path.slice('fields.'.length)}`, message] as const) : (['form', message] as const),
  );
  return { errors: new Map(errors) };
}

/** Each error once with the way to where it is mended. */
export function summaryOf(errors: Errors, part: PartView): readonly { readonly text: string; readonly href: string }[] {
  return [...errors].map(([name, text]) => ({ text, href: `#${part.fields.find((field) => field.name === name)?.focus ?? 'form'}` }));
}
