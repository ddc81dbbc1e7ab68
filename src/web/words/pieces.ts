import { findEntryType } from '../../record/entry-types.ts';

/** Entries that are each a piece of something with a page of its own, and the question whose answer tells one from another. */
const TOLD_BY: Readonly<Record<string, string>> = {
  'plan-outcome': 'outcome',
  'plan-action': 'action',
  'plan-contingency': 'if',
  'plan-bottom-line': 'must-hold',
  'plan-safety-step': 'does-what',
  'plan-part-ended': 'how',
  'plan-progress': 'seen',
  'meeting-invited': 'as',
  'meeting-answered': 'answer',
  'meeting-report': 'step',
  'words-and-pictures-step': 'words',
};

/** The label of the answer by which a piece is told where everything is listed; undefined for what stands by itself. */
export function toldBy(type: string): string | undefined {
  const field = TOLD_BY[type];
  return field === undefined ? undefined : findEntryType(type)?.fields[field]?.label;
}
