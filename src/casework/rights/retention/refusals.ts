import type { Person } from '../../../access/person.ts';
import type { Day } from '../../../calendar/index.ts';
import type { LegalHold, RetentionStep } from '../../../store/rights-of-people/index.ts';
import { dateInWords } from '../words.ts';
import type { Retention } from './kept-to.ts';

/** How far a record is on its way: nothing decided, reviewed for destroying, or agreed and lying aside. */
export type Stage = 'kept' | 'reviewed' | 'aside';

/** Reads the stage from what was decided. */
export function stageOf(steps: readonly RetentionStep[]): Stage {
  const last = steps.at(-1)?.kind;
  if (last === 'agreed') return 'aside';
  return last === 'destroy' ? 'reviewed' : 'kept';
}

export interface Deciding {
  readonly asker: Person;
  readonly kind: RetentionStep['kind'];
  readonly keepUntil?: Day;
  readonly today: Day;
  readonly steps: readonly RetentionStep[];
  readonly holds: readonly LegalHold[];
  readonly retention: Retention;
  /** How many entries the record has now. */
  readonly entries: number;
  /** How many have asked for this record and are not answered. */
  readonly openRequests: number;
}

/** Why something cannot be decided about keeping a record, as a sentence that says what to do; undefined where it can. */
export function refusalOfDeciding(deciding: Deciding): string | undefined {
  return RULES[deciding.kind](deciding);
}

const RULES: Readonly<Record<RetentionStep['kind'], (deciding: Deciding) => string | undefined>> = {
  keep: ({ steps, keepUntil, today }) => {
    if (stageOf(steps) === 'aside') return 'It is agreed already that this record is destroyed. Withdraw that first.';
    return keepUntil !== undefined && keepUntil > today ? undefined : 'Give the day on which it is looked at again, after today.';
  },
  destroy: (deciding) =>
    stageOf(deciding.steps) === 'kept'
      ? mayGo(deciding)
      : 'Somebody has reviewed this record already. The next step is the information governance lead’s.',
  agreed: (deciding) => {
    const { asker, steps, entries } = deciding;
    const review = steps.at(-1);
    if (review?.kind !== 'destroy') return 'Nobody has reviewed this record. Somebody must look at it first.';
    if (!isLead(asker)) return 'Only the information governance lead can agree that a record is destroyed.';
    if (review.by.account === asker.account) return 'You reviewed this record yourself. Somebody else must agree.';
    if (review.entries !== entries) return 'Something was written in this record since it was reviewed. It must be reviewed again.';
    return mayGo(deciding);
  },
  refused: ({ asker, steps }) => {
    if (stageOf(steps) !== 'reviewed') return 'There is no review to refuse.';
    return isLead(asker) ? undefined : 'Only the information governance lead can refuse a review.';
  },
  withdrawn: ({ asker, steps }) => {
    const stage = stageOf(steps);
    if (stage === 'kept') return 'There is nothing to withdraw.';
    if (stage === 'aside' && !isLead(asker)) return 'Only the information governance lead can bring a record back.';
    return undefined;
  },
};

/** Whether somebody may read a record that lies aside, agree and lift a hold. */
export function isLead({ roles }: Person): boolean {
  return roles.includes('information-governance-lead');
}

/** The hold that is in force on a record. */
export function holdInForce(holds: readonly LegalHold[]): LegalHold | undefined {
  return holds.find(({ lifted }) => lifted === undefined);
}

function mayGo({ retention, holds, today, openRequests }: Deciding): string | undefined {
  const hold = holdInForce(holds);
  if (openRequests > 0) return 'Somebody has asked for this record and is not answered yet. Answer them first.';
  if (hold !== undefined) return `This record is held since ${dateInWords(hold.from)}. It cannot be destroyed while it is.`;
  if (retention.keptTo === undefined) return `It cannot be said yet until when this record is kept. ${retention.undated.join(' ')}`;
  if (retention.keptTo.day >= today) return `This record is kept to ${dateInWords(retention.keptTo.day)}.`;
  return undefined;
}
