import { ENTRY_TYPES } from '../entry-types.ts';
import { agreedActionProgressForm } from './agreed-action-progress.ts';
import { ASSESSMENT_FORMS } from './assessments.ts';
import { caseSummaryForm } from './case-summary.ts';
import { rowsOf } from '../entry-rows.ts';
import { derivedForm } from './derived.ts';
import type { EntryForm } from './form.ts';
import { NOT_BY_FORM } from './not-by-form.ts';
import { riskOutsideHomeAssessmentForm } from './risk-outside-home-assessment.ts';
import { visitForm } from './visit.ts';

export { withWhatItTells } from './tells.ts';
export { MORE } from './derived.ts';
export type { AskedField, EntryForm, FormPart } from './form.ts';

const WRITTEN_BY_HAND: ReadonlyMap<string, EntryForm> = new Map(
  [visitForm, ...ASSESSMENT_FORMS, caseSummaryForm, riskOutsideHomeAssessmentForm, agreedActionProgressForm].map((form) => [
    form.type,
    form,
  ]),
);

/** The form of every entry type that can be recorded on a page, by name: one written by hand, or else one made from the declaration. */
export const ENTRY_FORMS: ReadonlyMap<string, EntryForm> = new Map(
  [...ENTRY_TYPES.values()]
    .filter(({ name }) => !NOT_BY_FORM.has(name))
    .map((type) => [type.name, withRows(WRITTEN_BY_HAND.get(type.name) ?? derivedForm(type))]),
);

function withRows(form: EntryForm): EntryForm {
  const rows = rowsOf(form.type);
  return rows.length === 0 ? form : { ...form, rows };
}
