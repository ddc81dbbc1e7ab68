import type { FormPart } from '../../../record/entry-forms/index.ts';
import { USUAL } from '../meeting-arrange/form.ts';

/** The names of what the forms of a meeting ask besides the fields of an entry. */
export const NAMES = { key: 'key', step: 'step', reason: 'reason' } as const;

export const INVITE: FormPart = {
  fields: [{ name: 'as', needed: true, first: USUAL }, { name: 'name' }, { name: 'reach' }, { name: 'report' }, { name: 'report-by' }],
};

export const CANCEL: FormPart = { fields: [{ name: 'why', needed: true }] };
