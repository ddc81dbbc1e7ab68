import type { DecisionAsked, DecisionSent, WayToAnswer } from '../../../casework/index.ts';
import type { Fault } from '../../../record/fault.ts';
import { readParts } from '../../forms/part-view.ts';
import { type Sent, textOf } from '../../forms/sent.ts';

/** Names of the parts of the form that are no fields of an entry. */
export const NAMES = { key: 'key', answer: 'answer', rationale: 'rationale' } as const;

/** What can be said, where whoever asks may say anything. */
export function answersTo({ whose }: Pick<DecisionAsked, 'whose'>): readonly WayToAnswer[] {
  return whose.may ? whose.answers : [];
}

/** The decision that a form sent, with whatever is wrong in it. What hangs on another answer than the one chosen is left out. */
export function readDecision(
  expectation: string,
  asked: DecisionAsked,
  sent: Sent,
): { readonly decision: DecisionSent; readonly errors: ReadonlyMap<string, string> } {
  const errors = new Map<string, string>();
  const answer = textOf(sent, NAMES.answer);
  const rationale = textOf(sent, NAMES.rationale);
  const chosen = answersTo(asked).find(({ id }) => id === answer);
  const fields =
    chosen === undefined
      ? {}
      : readParts(
          [{ fields: chosen.asks }],
          { type: chosen.entry, prefix: chosen.id, sent },
          (name, message) => void errors.set(name, message),
        );
  const decision = { key: textOf(sent, NAMES.key), expectation, answer, rationale, fields };
  if (chosen === undefined) errors.set(NAMES.answer, 'Choose what you decide');
  if (rationale === '') errors.set(NAMES.rationale, 'Say why you decide so');
  return { decision, errors };
}

/** Where on the page each fault belongs. */
export function errorsIn(faults: readonly Fault[], answer: string): ReadonlyMap<string, string> {
  return new Map(
    faults.map(({ path, message }) => {
      const field = path.replace(/^fields\./, '');
      if (path === NAMES.answer) return [NAMES.answer, message];
      return [field === path || field === NAMES.rationale ? NAMES.rationale : `${answer}-${field}`, message];
    }),
  );
}
