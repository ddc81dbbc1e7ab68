import type { ActionLine, ActionsAnswer } from '../../../casework/index.ts';
import { byWhenWords, ownerWords, saidIn } from '../../words/plan-words.ts';
import { planHref } from '../../words/plan-hrefs.ts';
import { plural } from '../../words/plural.ts';
import { shownName } from '../../words/shown-name.ts';

export interface ActionsView {
  readonly title: string;
  readonly lead: string;
  readonly groups: readonly { readonly id: string; readonly title: string; readonly empty: string; readonly lines: readonly LineView[] }[];
  readonly more?: string;
}

interface LineView {
  readonly child: string;
  readonly plan: string;
  readonly href: string;
  readonly action: string;
  readonly who: string;
  readonly by: string;
  readonly overdue?: string;
}

/** What somebody has to do by their children’s plans, the earliest first. */
export function actionsView({ asOf, mine, others, names, children }: ActionsAnswer): ActionsView {
  const line = ({ child, plan, action }: ActionLine): LineView => ({
    child: shownName(child.name),
    plan: plan.label,
    href: planHref(child.id, plan.kind),
    action: saidIn(action, 'action') ?? '',
    who: ownerWords(action, names),
    ...byWhenWords(action, asOf),
  });
  const late = mine.filter(({ due }) => due < asOf).length;
  return {
    title: 'What is to be done by my children’s plans',
    lead:
      mine.length === 0
        ? 'No action in their plans is yours just now.'
        : `${plural(mine.length, 'action')} of yours; ${late === 0 ? 'none is overdue' : `${late} overdue`}.`,
    groups: [
      { id: 'mine', title: 'Yours', empty: 'Actions that a plan gives to you stand here, the earliest first.', lines: mine.map(line) },
      { id: 'others', title: 'Other people’s that are overdue', empty: 'Nobody else’s action is overdue.', lines: others.map(line) },
    ],
    ...(children.seen < children.all && { more: `Only the first ${children.seen} of your ${children.all} children were looked at.` }),
  };
}
