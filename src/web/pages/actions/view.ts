import type { Day } from '../../../calendar/index.ts';
import type { ActionLine, ActionsAnswer } from '../../../casework/index.ts';
import { meetingLink } from '../../words/agreed-view.ts';
import { byWhenWords, ownerWords, saidIn } from '../../words/plan-words.ts';
import { planHref, plansHref } from '../../words/plan-hrefs.ts';
import { inSentence, plural } from '../../words/plural.ts';
import { shownName } from '../../words/shown-name.ts';

export interface ActionsView {
  readonly title: string;
  readonly lead: string;
  readonly groups: readonly { readonly id: string; readonly title: string; readonly empty: string; readonly lines: readonly LineView[] }[];
  readonly more?: string;
}

interface LineView {
  /** The child, and the plan or the meeting. */
  readonly where: string;
  readonly href: string;
  readonly action: string;
  readonly who: string;
  readonly by: string;
  readonly overdue?: string;
}

/** What somebody has to do by their children’s plans and by what was agreed at meetings, the earliest first. */
export function actionsView({ asOf, mine, others, names, isAll }: ActionsAnswer): ActionsView {
  const line = ({ action, ...of }: ActionLine): LineView => ({
    ...whereWords({ action, ...of }, asOf),
    action: saidIn(action, 'action') ?? saidIn(action, 'what') ?? '',
    who: ownerWords(action, names),
    ...byWhenWords(action, asOf),
  });
  const late = mine.filter(({ due }) => due !== undefined && due < asOf).length;
  return {
    title: 'What is to be done for my children',
    lead:
      mine.length === 0
        ? 'Nothing in their plans, and nothing agreed at their meetings, is yours just now.'
        : `${plural(mine.length, 'action')} of yours; ${late === 0 ? 'none is overdue' : `${late} overdue`}.`,
    groups: [
      {
        id: 'mine',
        title: 'Yours',
        empty: 'Actions that a plan or a meeting gives to you stand here, the earliest first.',
        lines: mine.map(line),
      },
      { id: 'others', title: 'Other people’s that are overdue', empty: 'Nobody else’s action is overdue.', lines: others.map(line) },
    ],
    ...(!isAll && { more: 'You have more children than were looked at here: those in most need were.' }),
  };
}

/** Of which child, and by which plan; or at which meeting, where it is in no plan. */
function whereWords({ child, plan, action }: Pick<ActionLine, 'child' | 'plan' | 'action'>, asOf: Day): Pick<LineView, 'where' | 'href'> {
  const name = shownName(child.name);
  if (plan !== undefined) return { where: `${name}, ${plan.label}`, href: planHref(child.id, plan.kind) };
  const at = action.at === undefined ? 'Agreed' : `Agreed at the ${meetingLink(action.at, child.id, asOf).text}`;
  return { where: `${name}, ${inSentence(at)}`, href: `${plansHref(child.id)}#agreed` };
}
