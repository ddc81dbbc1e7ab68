/** Whether a part of a plan has come to its end, and why: asked of what stands, answered 'it goes on' unless somebody says otherwise. */
import type { PlanPart } from '../../casework/index.ts';
import { fieldView, type FieldView } from '../forms/field-view.ts';
import { type Sent, textOf } from '../forms/sent.ts';
import type { PartForm, PartRead } from './plan-parts.ts';

/** One thing that may have ended, by how its names begin. */
export interface MayHaveEnded {
  readonly prefix: string;
  readonly part: Pick<PlanPart, 'type'>;
}

const STILL_TO_DO = { open: 'Still to do', done: 'Done', 'not-needed': 'No longer needed' };
const ANSWERS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'plan-outcome': { open: 'It goes on', done: 'It is reached', 'not-needed': 'It is no longer needed' },
  'plan-bottom-line': { open: 'It holds', 'not-needed': 'It is no longer needed' },
  'plan-safety-step': { open: 'It holds', 'not-needed': 'It is no longer needed' },
};
const OPEN = 'open';
const NOT_NEEDED = 'not-needed';

/** The question whether it has; the reason is asked under each way of ending. */
export function endedQuestion(
  { prefix, part }: MayHaveEnded,
  label: string,
  sent: Sent,
  errors: ReadonlyMap<string, string> = new Map(),
): FieldView {
  const options = ANSWERS[part.type] ?? STILL_TO_DO;
  const ways = Object.keys(options).filter((one) => one !== OPEN);
  const under = new Map(ways.map((how) => [how, [reasonQuestion(whyEnded(prefix, how), how, sent, errors)]]));
  return fieldView({ kind: 'choice', label, options }, { name: prefix, sent, under });
}

function reasonQuestion(name: string, how: string, sent: Sent, errors: ReadonlyMap<string, string>): FieldView {
  const error = errors.get(name);
  const label = how === NOT_NEEDED ? 'Why is it not needed?' : 'What came of it?';
  return fieldView(
    { kind: 'text', label, help: 'A line that would make sense to the child in years to come.' },
    { name, sent, ...(error !== undefined && { error }) },
  );
}

/** The name of the question why it ended in this way: not that of the way itself, which is the answer above it. */
export function whyEnded(prefix: string, how: string): string {
  return `${prefix}-${how}-why`;
}

/** The name of the question whether what stands in this place of a form still holds. */
export function endedIn(prefix: string): string {
  return `${prefix}-ended`;
}

/** What the form begins with: everything holds. */
export function allHold(forms: readonly PartForm[]): Sent {
  return new Map(forms.flatMap(({ prefix, existing }) => (existing === undefined ? [] : [[endedIn(prefix), [OPEN]] as const])));
}

/** Whether it is said that what stands in this place is no longer needed. */
export function isEnded({ prefix, replaces }: PartForm, sent: Sent): boolean {
  return replaces !== undefined && textOf(sent, endedIn(prefix)) === NOT_NEEDED;
}

/** The end of each that is no longer needed, with why: without it nobody could follow later. */
export function readEndedIn(forms: readonly PartForm[], sent: Sent, wrong: (name: string, message: string) => void): readonly PartRead[] {
  return forms.flatMap((form): PartRead[] => {
    const { prefix, replaces } = form;
    if (replaces === undefined || !isEnded(form, sent)) return [];
    const name = whyEnded(endedIn(prefix), NOT_NEEDED);
    const reason = textOf(sent, name);
    if (reason === '') wrong(name, 'Say why it is not needed');
    return [{ prefix: endedIn(prefix), sent: { type: 'plan-part-ended', fields: { how: NOT_NEEDED, reason }, of: replaces } }];
  });
}
