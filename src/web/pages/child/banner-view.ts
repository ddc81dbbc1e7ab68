import type { Day } from '../../../calendar/index.ts';
import type { ChildAnswer, FactTold } from '../../../casework/index.ts';
import { dateWords, fullDate } from '../../words/dates.ts';
import { shownName } from '../../words/shown-name.ts';
import { toldWords } from '../../words/told.ts';
import { type WarningWords, warningWords } from '../../words/warning.ts';

export interface FactView {
  readonly label: string;
  readonly value: string;
  readonly since?: string;
  /** Who wrote it and when, for whoever asks. */
  readonly told?: string;
}

export interface BannerView {
  readonly warnings: readonly (WarningWords & { readonly told: string })[];
  readonly facts: readonly FactView[];
  readonly anyTold: boolean;
}

/** Who this is and what is in force, with what must be known before all else. */
export function bannerView(answer: ChildAnswer, asOf: Day): BannerView {
  const facts = [...born(answer), ...inForce(answer, asOf), ...people(answer, asOf)];
  return {
    warnings: answer.warnings.map((one) => ({ ...warningWords(one, asOf), told: toldWords(one.told, asOf) })),
    facts,
    anyTold: facts.some(({ told }) => told !== undefined),
  };
}

function born({ child }: ChildAnswer): readonly FactView[] {
  if (child.born !== undefined) return [{ label: 'Born', value: fullDate(child.born) }];
  return child.expected === undefined ? [] : [{ label: 'Expected', value: fullDate(child.expected), since: 'not yet born' }];
}

function inForce({ plans, legalStatus, livesWith }: ChildAnswer, asOf: Day): readonly FactView[] {
  const fact = (label: string, one: FactTold | undefined): readonly FactView[] =>
    one === undefined ? [] : [{ label, value: shownName(one.value), since: sinceWords(one.since, asOf), ...toldOf(one, asOf) }];
  const planned = plans.flatMap((plan) => fact('In force', plan));
  return [
    ...(planned.length > 0 ? planned : [{ label: 'In force', value: 'No plan' }]),
    ...fact('Legal status', legalStatus),
    ...fact('Lives', livesWith),
  ];
}

function people({ workers, manager }: ChildAnswer, asOf: Day): readonly FactView[] {
  return [
    ...(workers.length > 0 ? [] : [{ label: 'Worker', value: 'Nobody allocated' }]),
    ...workers.map((worker) => ({
      label: worker.role,
      value: shownName(worker.name),
      since: sinceWords(worker.since, asOf),
      ...toldOf(worker, asOf),
    })),
    ...(manager === undefined
      ? []
      : [{ label: manager.role, value: shownName(manager.name), since: `wrote here last on ${dateWords(manager.on, asOf)}` }]),
  ];
}

function sinceWords(since: Day, asOf: Day): string {
  return `since ${dateWords(since, asOf)}`;
}

function toldOf({ told }: Pick<FactTold, 'told'>, asOf: Day): { readonly told?: string } {
  return told === undefined ? {} : { told: toldWords(told, asOf) };
}
