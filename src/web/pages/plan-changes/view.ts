import type { Day } from '../../../calendar/index.ts';
import type { Names, PartOnTwoDays, PlanChangesAnswer, PlanPart } from '../../../casework/index.ts';
import { isoOf } from '../../../calendar/index.ts';
import { childHeadView, type ChildHeadView } from '../../layout/child-head-view.ts';
import { dateWords, dayWords } from '../../words/dates.ts';
import { planHref } from '../../words/plan-hrefs.ts';
import { byWhenWords, contingencyWords, endedWords, ownerWords, saidIn } from '../../words/plan-words.ts';
import { inSentence, plural } from '../../words/plural.ts';
import { shownName } from '../../words/shown-name.ts';

export interface PlanChangesView {
  readonly head: ChildHeadView;
  readonly title: string;
  readonly back: { readonly text: string; readonly href: string };
  readonly lead: string;
  readonly before: string;
  readonly now: string;
  readonly changed: readonly RowView[];
  readonly same: readonly RowView[];
  /** The days on which it changed, to choose two from. */
  readonly choices: readonly { readonly name: string; readonly label: string; readonly items: readonly ChoiceView[] }[];
}

interface ChoiceView {
  readonly value: string;
  readonly text: string;
  readonly selected: boolean;
}

interface RowView {
  readonly what: string;
  /** 'New', 'Changed', 'Ended', 'The same' */
  readonly how: string;
  readonly before?: readonly string[];
  readonly now?: readonly string[];
  readonly on?: string;
  readonly because?: string;
}

const WHAT: Readonly<Record<string, string>> = {
  'plan-outcome': 'Outcome',
  'plan-action': 'Action',
  'plan-contingency': 'If it does not work',
  'plan-bottom-line': 'Bottom line',
  'plan-safety-step': 'Step to keep safe',
};
const HOW: Readonly<Record<PartOnTwoDays['how'], string>> = { new: 'New', changed: 'Changed', ended: 'Ended', same: 'The same' };

/** A plan on two days, side by side. */
export function planChangesView(answer: PlanChangesAnswer): PlanChangesView {
  const { head, asOf, kind, days, before, now, parts, names } = answer;
  const rows = parts.map((part) => ({ how: part.how, row: rowOf(part, now, names) }));
  const changed = rows.filter(({ how }) => how !== 'same');
  return {
    head: childHeadView(head, 'plans', asOf),
    title: `What changed in the ${inSentence(kind.label)}`,
    back: { text: kind.label, href: planHref(head.child.id, kind.kind) },
    lead: leadWords(parts),
    before: dayWords(before, asOf),
    now: dayWords(now, asOf),
    changed: changed.map(({ row }) => row),
    same: rows.filter(({ how }) => how === 'same').map(({ row }) => row),
    choices: [
      { name: 'before', label: 'Before', items: choicesOf([...days], before, asOf) },
      { name: 'now', label: 'Now', items: choicesOf([...days, asOf], now, asOf) },
    ],
  };
}

function leadWords(parts: readonly PartOnTwoDays[]): string {
  const n = (how: PartOnTwoDays['how']): number => parts.filter((one) => one.how === how).length;
  if (parts.every(({ how }) => how === 'same')) return 'Nothing in it changed between these two days.';
  return `${plural(n('new'), 'new part')}, ${n('changed')} changed, ${n('ended')} ended; ${n('same')} the same.`;
}

function choicesOf(days: readonly Day[], chosen: Day, asOf: Day): readonly ChoiceView[] {
  const all = [...new Set([...days, chosen])].toSorted((one, other) => other - one);
  return all.map((day) => ({ value: isoOf(day), text: dayWords(day, asOf), selected: day === chosen }));
}

function rowOf({ before, now, how }: PartOnTwoDays, asOf: Day, names: Names): RowView {
  const part = now ?? before;
  const on = now?.ended?.on ?? now?.on;
  return {
    what: WHAT[part?.type ?? ''] ?? 'Part of the plan',
    how: HOW[how],
    ...(before !== undefined && { before: wordsOf(before, asOf, names) }),
    ...(now !== undefined && { now: wordsOf(now, asOf, names) }),
    ...(how !== 'same' && on !== undefined && { on: dateWords(on, asOf) }),
    ...(how === 'changed' && now?.reason !== undefined && { because: shownName(now.reason) }),
  };
}

function wordsOf(part: PlanPart, asOf: Day, names: Names): readonly string[] {
  return [...linesOf(part, asOf, names), endedWords(part, asOf)].flatMap((line) => line ?? []);
}

function linesOf(part: PlanPart, asOf: Day, names: Names): readonly (string | undefined)[] {
  switch (part.type) {
    case 'plan-outcome':
      return [saidIn(part, 'outcome'), labelled('Worry', saidIn(part, 'worry')), labelled('We shall know by', saidIn(part, 'how-we-know'))];
    case 'plan-action':
      return [
        saidIn(part, 'action'),
        `${ownerWords(part, names)}, ${byWhenWords(part, asOf).by}`,
        labelled('How often', saidIn(part, 'how-often')),
      ];
    case 'plan-contingency': {
      const words = contingencyWords(part, asOf);
      return [labelled('If', words.if), labelled('Then', words.instead), words.by];
    }
    case 'plan-safety-step':
      return [labelled('When', saidIn(part, 'when')), `${saidIn(part, 'who') ?? ''}: ${saidIn(part, 'does-what') ?? ''}`];
    default:
      return [saidIn(part, 'must-hold'), labelled('Otherwise', saidIn(part, 'otherwise'))];
  }
}

function labelled(label: string, words: string | undefined): string | undefined {
  return words === undefined || words === '' ? undefined : `${label}: ${words}`;
}
