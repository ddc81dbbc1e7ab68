import { getEntryType } from '../../record/entry-types.ts';
import type { Entry } from '../../record/types.ts';
import { type AsAt, latestOf } from '../child/child-facts.ts';
import type { Story } from './answers.ts';

/** In the order in which a stranger on duty needs them. */
export const STORY_PARTS = ['tonight', 'who-the-child-is', 'why-involved', 'worries', 'plan', 'life', 'progress', 'people', 'summary'];

/** The latest case summary, as far as anything was written in it; the entry itself stands beside it. */
export function storyIn(child: AsAt): { readonly story: Omit<Story, 'told'>; readonly from: Entry } | undefined {
  const from = latestOf(child, ({ type }) => type === 'case-summary');
  if (from === undefined) return undefined;
  const { fields } = getEntryType('case-summary');
  const parts = STORY_PARTS.flatMap((name) => {
    const text = from.fields[name];
    return typeof text === 'string' && text.trim() !== '' ? [{ name, label: fields[name]?.label ?? name, text }] : [];
  });
  return { story: { on: from.occurred.day, parts }, from };
}
