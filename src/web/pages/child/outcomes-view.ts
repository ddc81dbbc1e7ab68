import type { Day } from '../../../calendar/index.ts';
import type { ChildAnswer, PlanHeld } from '../../../casework/index.ts';
import { dayWords } from '../../words/dates.ts';
import { planHref } from '../../words/plan-hrefs.ts';
import { byWhenWords, PROGRESS_WORDS, saidIn } from '../../words/plan-words.ts';
import { plural } from '../../words/plural.ts';

/** What one plan in force is to bring about, as the front page tells it. */
export interface PlanGlance {
  readonly title: string;
  readonly href: string;
  readonly outcomes: readonly { readonly text: string; readonly how: string; readonly late?: string }[];
}

/** The outcomes of each plan that are still to come about, each with how it went when it was last looked at. */
export function planGlances({ child, plansHeld }: Pick<ChildAnswer, 'child' | 'plansHeld'>, asOf: Day): readonly PlanGlance[] {
  return plansHeld.map(({ kind, outcomes }) => ({
    title: kind.label,
    href: planHref(child.id, kind.kind),
    outcomes: outcomes.map((outcome) => {
      const late = outcome.actions.filter((action) => byWhenWords(action, asOf).overdue !== undefined).length;
      return {
        text: saidIn(outcome, 'outcome') ?? '',
        how: howItGoes(outcome, asOf),
        ...(late > 0 && { late: `${plural(late, 'action')} overdue` }),
      };
    }),
  }));
}

function howItGoes({ actions, progress }: PlanHeld['outcomes'][number], asOf: Day): string {
  const last = progress.at(-1);
  const scale = last?.scale === undefined ? '' : `, ${last.scale} out of 10`;
  const went = last === undefined ? 'Not looked at yet' : `${PROGRESS_WORDS[last.progress]} on ${dayWords(last.on, asOf)}${scale}`;
  return `${went}; ${actions.length === 0 ? 'nothing to be done' : `${plural(actions.length, 'action')} to be done`}`;
}
