import { ENTRY_FORMS } from '../../record/entry-forms/index.ts';

/** Something that can be written down on a page, and where. */
export interface ActView {
  readonly text: string;
  readonly href: string;
}

/** What can be recorded of a child; only what would settle something, where the types of entry that would are given. */
export function actsFor(child: string, settling?: readonly string[]): readonly ActView[] {
  return [...ENTRY_FORMS.values()]
    .filter(({ type }) => settling === undefined || settling.includes(type))
    .map(({ type, title }) => ({ text: title, href: `/record/${type}?child=${encodeURIComponent(child)}` }));
}
