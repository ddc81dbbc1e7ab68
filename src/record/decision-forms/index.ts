import type { AskedField } from '../entry-forms/index.ts';
import type { DecisionAnswer, DecisionForm } from './form.ts';

export type { DecisionAnswer, DecisionForm } from './form.ts';

const NOT_AGREED: DecisionAnswer = {
  answer: 'not-agree',
  says: 'Do not agree: something else is needed instead',
  type: 'decision-withheld',
  fields: { outcome: 'not-agreed' },
  asks: [],
};
const SENT_BACK: DecisionAnswer = {
  answer: 'send-back',
  says: 'Send it back: it can be put right',
  type: 'decision-withheld',
  fields: { outcome: 'sent-back' },
  asks: [],
};

/** A signature on something that somebody else has written. */
function signing(type: string, says: string): DecisionForm {
  return { type, work: [], answers: [agreeing(type, says), NOT_AGREED, SENT_BACK] };
}

function agreeing(type: string, says: string, asks: readonly AskedField[] = []): DecisionAnswer {
  return { answer: 'agree', says, type, fields: {}, asks };
}

const DECLARED: readonly DecisionForm[] = [
  {
    type: 'contact-decision',
    work: [],
    outcome: 'outcome',
    answers: [
      agreeing('contact-decision', 'Decide what follows from it', [
        { name: 'outcome', needed: true },
        { name: 'signposted' },
        { name: 'sets-out' },
        { name: 'contributed', first: [] },
      ]),
      SENT_BACK,
    ],
  },
  {
    type: 'referral-decision',
    work: ['referral'],
    outcome: 'outcome',
    answers: [
      agreeing('referral-decision', 'Decide how to respond to the referral', [
        { name: 'outcome', needed: true },
        { name: 'referrer-told' },
      ]),
      SENT_BACK,
    ],
  },
  {
    type: 'section-47-authorised',
    work: ['section-47-completed'],
    outcome: 'decision',
    answers: [
      agreeing('section-47-authorised', 'Agree the enquiry, and decide what follows', [
        { name: 'decision', needed: true },
        { name: 'sets-out', first: [] },
      ]),
      NOT_AGREED,
      SENT_BACK,
    ],
  },
  {
    type: 'conference-not-required',
    work: ['section-47-completed'],
    answers: [agreeing('conference-not-required', 'Decide that no conference is needed'), NOT_AGREED, SENT_BACK],
  },
  {
    type: 'assessment-authorised',
    work: ['assessment-completed'],
    outcome: 'decision',
    answers: [
      agreeing('assessment-authorised', 'Agree the assessment, and decide what follows', [
        { name: 'decision', needed: true },
        { name: 'child-seen' },
        { name: 'sets-out', first: [] },
      ]),
      NOT_AGREED,
      { ...SENT_BACK, type: 'assessment-returned', fields: {} },
    ],
  },
  {
    type: 'care-review-decisions-agreed',
    work: ['care-review-decisions-sent'],
    answers: [
      { ...agreeing('care-review-decisions-agreed', 'Agree the decisions'), fields: { objections: false } },
      {
        ...agreeing('care-review-decisions-agreed', 'Do not agree: there are objections'),
        answer: 'not-agree',
        fields: { objections: true },
      },
      SENT_BACK,
    ],
  },
  signing('child-in-need-plan-authorised', 'Agree and sign the plan'),
  signing('child-protection-plan-authorised', 'Agree and sign the plan'),
  signing('care-plan-authorised', 'Agree the care plan'),
  signing('early-help-assessment-authorised', 'Agree the assessment'),
];

/** The decisions that can be made on a page, by the entry they become. */
export const DECISION_FORMS: ReadonlyMap<string, DecisionForm> = new Map(DECLARED.map((form) => [form.type, form]));
