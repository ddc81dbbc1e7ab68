import type { PlanOutcome, PlanToWrite } from '../../../casework/index.ts';
import { type Sent, textOf } from '../../forms/sent.ts';
import { ACTION, CONTINGENCY, OUTCOME, openedOn, type PartForm, replacesIn } from '../../plan-forms/plan-parts.ts';

/** So many actions may hang on one outcome: more than anybody would read. */
const MOST_ACTIONS = 20;

const NEW = 'new';
/** How many actions the form asks about. */
export const ACTIONS = 'actions';
/** Whether the plan is saved as a whole with it. */
export const WHOLE = 'whole';

/** The outcome of this plan that the address names; 'new' for one that is not there yet, undefined for one that is gone. */
export function outcomeNamed({ plan }: PlanToWrite, name: string): PlanOutcome | 'new' | undefined {
  return name === NEW ? 'new' : plan.outcomes.find(({ root, ended }) => root === name && ended === undefined);
}

/** The page of the plan on which it is written. */
export function pageOf(outcome: PlanOutcome | 'new'): string {
  return `outcomes/${outcome === 'new' ? NEW : encodeURIComponent(outcome.root)}`;
}

/** The parts that the form asks about: the outcome, its actions, and what follows if it does not work. */
export function partsOfForm(outcome: PlanOutcome | 'new', sent: Sent): readonly PartForm[] {
  const existing = outcome === 'new' ? undefined : outcome;
  // The outcome is always the first part that a new form writes.
  const of = existing === undefined ? 0 : existing.root;
  const actions = openOf(existing?.actions ?? []);
  const contingencies = openOf(existing?.contingencies ?? []);
  return [
    {
      type: 'plan-outcome',
      prefix: 'outcome',
      part: OUTCOME,
      needed: true,
      ...openedOn('outcome', existing === undefined ? [] : [existing], sent),
    },
    ...Array.from({ length: howMany(sent, actions.length) }, (_, place): PartForm => {
      const prefix = `action-${place + 1}`;
      return { type: 'plan-action', prefix, part: ACTION, of, ...openedOn(prefix, actions, sent) };
    }),
    { type: 'plan-contingency', prefix: 'contingency', part: CONTINGENCY, of, ...openedOn('contingency', contingencies, sent) },
  ];
}

/** Where an action stands that the outcome has not had before: after those that are still to do. */
export function nextAction(outcome: PlanOutcome | 'new'): { readonly prefix: string; readonly places: Sent } {
  const place = outcome === 'new' ? 1 : Math.min(openOf(outcome.actions).length + 1, MOST_ACTIONS);
  return { prefix: `action-${place}`, places: new Map([[ACTIONS, [String(place)]]]) };
}

/** What the form is opened on, before anything was sent: each part that stands has a place of its own. */
export function openingOf(outcome: PlanOutcome | 'new'): Sent {
  if (outcome === 'new') return new Map([[ACTIONS, ['1']]]);
  const actions = openOf(outcome.actions);
  const [contingency] = openOf(outcome.contingencies);
  return new Map<string, readonly string[]>([
    [ACTIONS, [String(Math.max(1, actions.length))]],
    [replacesIn('outcome'), [outcome.id]],
    ...actions.map(({ id }, place) => [replacesIn(`action-${place + 1}`), [id]] as const),
    ...(contingency === undefined ? [] : [[replacesIn('contingency'), [contingency.id]] as const]),
  ]);
}

function howMany(sent: Sent, there: number): number {
  const said = Number(textOf(sent, ACTIONS));
  return Number.isInteger(said) && said >= 1 ? Math.min(said, MOST_ACTIONS) : Math.max(1, there);
}

/** One more action, where there may be one more. */
export function oneMore(sent: Sent): Sent {
  return new Map([...sent, [ACTIONS, [String(Math.min(howMany(sent, 1) + 1, MOST_ACTIONS))]]]);
}

function openOf<P extends { readonly ended?: unknown }>(parts: readonly P[]): readonly P[] {
  return parts.filter(({ ended }) => ended === undefined);
}
