import { addMonths, type Day, ENGLAND } from '../../../calendar/index.ts';
import type { RequestStep, RequestStepKind, RequestWithSteps } from '../../../store/rights-of-people/index.ts';

export type RequestState = 'preparing' | 'prepared' | 'checked' | 'released' | 'refused' | 'withdrawn';

/** How a request stands, and by when it must be answered. */
export interface Standing {
  readonly state: RequestState;
  readonly due: Day;
  readonly extended: boolean;
  readonly identityChecked: boolean;
  /** The answer as it was last prepared, where it still stands. */
  readonly prepared?: RequestStep;
}

const MONTHS_AT_FIRST = 1;
/** Two further months, where the request is complex or there are several. */
const MONTHS_EXTENDED = 3;

/**
 * By when a request must be answered: the same date of the month that ends it, that month's last day where it is too short, and the next
 * working day where it falls on none.
 */
export function answerDue(receivedOn: Day, extended: boolean): Day {
  const due = addMonths(receivedOn, extended ? MONTHS_EXTENDED : MONTHS_AT_FIRST);
  return ENGLAND.isWorking(due) ? due : ENGLAND.addWorkingDays(due, 1);
}

const AFTER: Readonly<Record<RequestStepKind, RequestState | 'as before'>> = {
  'identity-checked': 'as before',
  extended: 'as before',
  prepared: 'prepared',
  'sent-back': 'preparing',
  checked: 'checked',
  released: 'released',
  refused: 'refused',
  withdrawn: 'withdrawn',
};

/** Reads how a request stands from what was done about it. */
export function standingOf({ receivedOn, steps }: Pick<RequestWithSteps, 'receivedOn' | 'steps'>): Standing {
  let state: RequestState = 'preparing';
  for (const { kind } of steps) {
    const after = AFTER[kind];
    if (after !== 'as before') state = after;
  }
  const extended = steps.some(({ kind }) => kind === 'extended');
  const prepared = state === 'preparing' ? undefined : steps.findLast(({ kind }) => kind === 'prepared');
  return {
    state,
    due: answerDue(receivedOn, extended),
    extended,
    identityChecked: steps.some(({ kind }) => kind === 'identity-checked'),
    ...(prepared !== undefined && { prepared }),
  };
}

/** Whether nothing more is to be done about it. */
export function isEnded({ state }: Standing): boolean {
  return state === 'released' || state === 'refused' || state === 'withdrawn';
}
