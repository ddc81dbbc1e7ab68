import type { DocumentsAnswer } from '../../../casework/index.ts';
import { type ChildHeadView, childHeadView } from '../../layout/child-head-view.ts';

export interface DocumentsView {
  readonly head: ChildHeadView;
  readonly groups: readonly { readonly id: string; readonly heading: string; readonly documents: readonly DocumentLine[] }[];
}

interface DocumentLine {
  readonly label: string;
  readonly help: string;
  readonly href: string;
}

const GROUPS = { plan: 'Plans', report: 'Reports', letter: 'Letters' } as const;

/** The documents that can be made, those first that fit how things stand. */
export function documentsView({ head, asOf, kinds, fitting }: DocumentsAnswer): DocumentsView {
  const here = `/children/${encodeURIComponent(head.child.id)}/documents`;
  const lines = (those: typeof kinds): DocumentLine[] => those.map(({ name, label, help }) => ({ label, help, href: `${here}/${name}` }));
  const rest = kinds.filter(({ name }) => !fitting.includes(name));
  const groups = [
    { id: 'now', heading: 'What fits now', documents: lines(kinds.filter(({ name }) => fitting.includes(name))) },
    ...(['plan', 'report', 'letter'] as const).map((group) => ({
      id: group,
      heading: GROUPS[group],
      documents: lines(rest.filter((one) => one.group === group)),
    })),
  ];
  return { head: childHeadView(head, 'documents', asOf), groups: groups.filter(({ documents }) => documents.length > 0) };
}
