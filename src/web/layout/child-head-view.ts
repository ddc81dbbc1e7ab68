import type { Day } from '../../calendar/index.ts';
import type { ChildHead } from '../../casework/index.ts';
import type { SubjectKind } from '../../record/types.ts';
import { fullDate } from '../words/dates.ts';
import { agedWords } from '../words/ages.ts';
import { KIND_WORDS } from '../words/kinds.ts';
import { shownName } from '../words/shown-name.ts';
import { warningInShort } from '../words/warning.ts';
import { type ChildPage, type ChildPageLink, childPages } from './child-pages.ts';

/** What stays at the head of every page about a child: shown by `layout/child-head.njk` from `view.head`. */
export interface ChildHeadView {
  readonly name: string;
  readonly age: string;
  readonly plans: string;
  readonly worker: string;
  /** Where the record is not an ordinary one. */
  readonly sensitivity?: string;
  readonly knownAs?: string;
  readonly photograph?: { readonly src: string; readonly alt: string };
  /** What whoever opens any page must know first, in the fewest words. */
  readonly warnings: readonly string[];
  readonly pages: readonly ChildPageLink[];
}

/** The head of a page about somebody who need not be a child, and that is none of those the navigation leads to. */
export function headView(head: ChildHead, kind: SubjectKind, asOf: Day): ChildHeadView {
  const view = childHeadView(head, undefined, asOf);
  if (kind === 'child') return view;
  return { ...view, age: KIND_WORDS[kind], ...(head.worker === undefined || kind === 'worker' ? { worker: '' } : {}), pages: [] };
}

/** The head of one of the pages about a child. */
export function childHeadView(
  { child, sensitivity, plans, worker, knownAs, photograph, warnings = [] }: ChildHead,
  page: ChildPage | undefined,
  asOf: Day,
): ChildHeadView {
  return {
    name: shownName(child.name),
    age: agedWords(child, asOf),
    plans: plans.join(', '),
    worker: worker === undefined ? 'Nobody allocated' : shownName(worker),
    ...(sensitivity !== 'ordinary' && { sensitivity: sensitivity === 'sealed' ? 'Sealed' : 'Restricted' }),
    ...(knownAs !== undefined && { knownAs: shownName(knownAs) }),
    ...(photograph !== undefined && {
      photograph: {
        src: `/children/${encodeURIComponent(child.id)}/files/${encodeURIComponent(photograph.file)}/picture`,
        alt: `Photograph of ${shownName(child.name)}, ${fullDate(photograph.on)}`,
      },
    }),
    warnings: [...new Set(warnings.map((one) => warningInShort(one, asOf)))],
    pages: childPages(child.id, page),
  };
}
