import type { Day } from '../../../calendar/index.ts';
import type { RequestStepKind, RequestWithSteps } from '../../../store/rights-of-people/index.ts';
import { answerDue, isEnded, type Standing, standingOf } from './request-state.ts';

/** Who takes a step, and what else bears on whether it may be taken. */
export interface Taking {
  readonly kind: RequestStepKind;
  readonly account: string;
  readonly because: string;
  readonly today: Day;
  /** Suggestions that nobody has decided about. */
  readonly undecided: number;
  /** The accounts of those who decided what is hidden. */
  readonly deciders: readonly string[];
}

const NEEDS_A_REASON: Readonly<Partial<Record<RequestStepKind, string>>> = {
  'identity-checked': 'Say how you know that they are who they say.',
  extended: 'Say why more time is needed. The person must be told this within the first month.',
  'sent-back': 'Say what needs to change.',
  released: 'Say how it was sent, and to where.',
  refused: 'Say why it is refused. The person must be told this, and that they may complain.',
  withdrawn: 'Say how they told us that they no longer ask.',
};

/** Why a step cannot be taken, as a sentence that says what to do; undefined where it can. */
export function refusalOfStep(request: RequestWithSteps, taking: Taking): string | undefined {
  const standing = standingOf(request);
  if (isEnded(standing)) return 'This request has ended. Nothing more is written about it; note a new one where they ask again.';
  const reason = NEEDS_A_REASON[taking.kind];
  if (reason !== undefined && taking.because.trim() === '') return reason;
  return RULES[taking.kind](standing, taking, request);
}

type Rule = (standing: Standing, taking: Taking, request: RequestWithSteps) => string | undefined;

const RULES: Readonly<Record<RequestStepKind, Rule>> = {
  'identity-checked': ({ identityChecked }) => (identityChecked ? 'Who they are has been checked already.' : undefined),
  extended: ({ extended }, { today }, { receivedOn }) => {
    if (extended) return 'It has been extended already. The law allows two further months and no more.';
    return today > answerDue(receivedOn, false)
      ? 'The first month is over. More time can only be taken, and told of, within it.'
      : undefined;
  },
  prepared: ({ state }, { undecided }) => {
    if (state !== 'preparing') return 'The answer has been prepared already. Send it back to change it.';
    if (undecided === 0) return undefined;
    return `${undecided} of the suggestions ${undecided === 1 ? 'is' : 'are'} not decided. Hide or show each of them first.`;
  },
  'sent-back': ({ state }) => (state === 'prepared' || state === 'checked' ? undefined : 'There is no prepared answer to send back.'),
  checked: ({ state, prepared }, { account, deciders }) => {
    if (state !== 'prepared' || prepared === undefined) return 'There is no prepared answer to check.';
    if (prepared.by.account === account || deciders.includes(account))
      return 'You prepared this answer, or decided what is hidden in it. Somebody else must check it.';
    return undefined;
  },
  released: ({ state, identityChecked }) => {
    if (state !== 'checked') return 'A second person must check the answer before it is sent.';
    return identityChecked ? undefined : 'Check who they are before anything is sent.';
  },
  refused: () => undefined,
  withdrawn: () => undefined,
};
