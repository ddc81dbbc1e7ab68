import type { Council, StandardsAnswer } from '../../../casework/index.ts';
import { plural } from '../../words/plural.ts';
import { type StandardView, standardView } from '../../words/standard-view.ts';

export interface StandardsView {
  readonly name: string;
  readonly question: string;
  readonly lead: string;
  readonly judged: boolean;
  readonly coverage?: string;
  readonly councils: readonly { readonly name: string; readonly href: string; readonly current: boolean }[];
  readonly chapters: readonly {
    readonly id: string;
    readonly name: string;
    readonly n: string;
    readonly standards: readonly StandardView[];
  }[];
}

/** A council's practice standards by chapter, and how the children of this record stand where they are judged by it. */
export function standardsView(answer: StandardsAnswer, councils: readonly Council[]): StandardsView {
  const { council, chapters, clauses, statute } = answer;
  const isStatute = council.authority === statute?.authority;
  const judged = chapters.some((chapter) => chapter.standards.some((standard) => standard.standing !== undefined));
  const all = plural(
    chapters.reduce((sum, chapter) => sum + chapter.standards.length, 0),
    'standard',
  );
  return {
    name: council.name,
    question: isStatute ? 'What do the law and its guidance expect?' : `What does ${council.name} expect of itself?`,
    lead: `${all} from ${council.document}, in ${plural(chapters.length, 'chapter')}.`,
    judged,
    ...(clauses === undefined
      ? {}
      : {
          coverage: `${clauses.judged} of ${isStatute ? plural(clauses.all, 'provision') : `the document’s ${plural(clauses.all, 'clause')}`} are judged here.`,
        }),
    councils: [...councils, ...(statute ? [{ ...statute, name: 'Statute' }] : [])].map(({ authority, name }) => ({
      name,
      href: `/standards/${encodeURIComponent(authority)}`,
      current: authority === council.authority,
    })),
    chapters: chapters.map(({ name, standards }, index) => ({
      id: `chapter-${index + 1}`,
      name,
      n: plural(standards.length, 'standard'),
      standards: standards.map((standard) => standardView(council.authority, standard)),
    })),
  };
}
