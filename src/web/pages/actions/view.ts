import type { Day } from '../../../calendar/index.ts';
import { actOf } from '../../../record/act-of.ts';
import type { ActionLine, ActionsAnswer } from '../../../casework/index.ts';
import { meetingWords } from '../../words/agreed-view.ts';
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
  /** Whose it is to be done for: brothers and sisters of whom it was agreed at one meeting stand together, each with what joins them to the one before. */
  readonly children: readonly { readonly name: string; readonly href: string; readonly joined: string }[];
  /** By which plan, or at which meeting. */
  readonly where: string;
  readonly action: string;
  readonly who: string;
  readonly by: string;
  readonly overdue?: string;
}

/** What somebody has to do by their children’s plans and by what was agreed at meetings, the earliest first. */
export function actionsView({ asOf, mine, others, names, isAll }: ActionsAnswer): ActionsView {
  const linesOf = (actions: readonly ActionLine[]): readonly LineView[] =>
    together(actions).flatMap((alike) => {
      const [first] = alike;
      return first === undefined ? [] : [lineView(first, alike, names, asOf)];
    });
  const mineTogether = linesOf(mine);
  const late = mineTogether.filter(({ overdue }) => overdue !== undefined).length;
  return {
    title: 'What is to be done for my children',
    lead:
      mine.length === 0
        ? 'Nothing in their plans, and nothing agreed at their meetings, is yours just now.'
        : `${plural(mineTogether.length, 'action')} of yours; ${late === 0 ? 'none is overdue' : `${late} overdue`}.`,
    groups: [
      {
        id: 'mine',
        title: 'Yours',
        empty: 'Actions that a plan or a meeting gives to you stand here, the earliest first.',
        lines: mineTogether,
      },
      { id: 'others', title: 'Other people’s that are overdue', empty: 'Nobody else’s action is overdue.', lines: linesOf(others) },
    ],
    ...(!isAll && { more: 'You have more children than were looked at here: those in most need were.' }),
  };
}

/** What was agreed of several children at one meeting, in the same words and by the same day, is one thing to do. */
function together(actions: readonly ActionLine[]): readonly (readonly ActionLine[])[] {
  const alike = Map.groupBy(actions, ({ action, due }) =>
    action.at === undefined
      ? action.id
      : JSON.stringify([actOf(action.at.id), action.type, wordsOf(action), saidIn(action, 'worker'), due]),
  );
  return [...alike.values()];
}

function wordsOf(action: ActionLine['action']): string {
  return saidIn(action, 'action') ?? saidIn(action, 'what') ?? '';
}

function lineView({ action, plan }: ActionLine, alike: readonly ActionLine[], names: ActionsAnswer['names'], asOf: Day): LineView {
  const at = action.at === undefined ? 'Agreed' : `Agreed at the ${meetingWords(action.at, asOf)}`;
  return {
    children: alike.map(({ child }, place) => ({
      name: shownName(child.name),
      href: plan === undefined ? `${plansHref(child.id)}#agreed` : planHref(child.id, plan.kind),
      joined: place === 0 ? '' : place === alike.length - 1 ? ' and ' : ', ',
    })),
    where: plan?.label ?? inSentence(at),
    action: wordsOf(action),
    who: ownerWords(action, names),
    ...byWhenWords(action, asOf),
  };
}
