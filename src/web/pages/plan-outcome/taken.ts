/** What was agreed at a meeting, as an action of the outcome it is taken into. */
import type { PlanToWrite } from '../../../casework/index.ts';
import { getEntryType } from '../../../record/entry-types.ts';
import { type Sent, textOf } from '../../forms/sent.ts';
import { typedFrom } from '../../forms/typed-from.ts';
import { meetingLink } from '../../words/agreed-view.ts';
import { ownerWords } from '../../words/plan-words.ts';

type Agreed = PlanToWrite['agreed'][number];

/** The one that the address names, where it is still to be done. */
export function agreedNamed({ agreed }: PlanToWrite, id: string | undefined): Agreed | undefined {
  return agreed.find((one) => one.id === id);
}

/** The action as the form begins with it. Whose it is was said in words: one of us is chosen already, of others it stands under either answer. */
export function typedOf({ id, fields }: Agreed, prefix: string): Sent {
  const { what, who, worker, 'by-when': byWhen } = fields;
  const said = {
    ...(what !== undefined && { action: what }),
    ...(byWhen !== undefined && { 'by-when': byWhen }),
    ...(worker !== undefined && { 'owner-is': 'us', worker }),
    ...(who !== undefined && { 'family-member': who, professional: who }),
  };
  return new Map([...typedFrom(getEntryType('plan-action'), said, prefix), [takesIn(prefix), [id]]]);
}

/** The name of the hidden field that says which of what was agreed an action is. */
export function takesIn(prefix: string): string {
  return `${prefix}-takes`;
}

/** What was agreed, which this action is from now on. */
export function takesSent(prefix: string, sent: Sent): { readonly takes?: string } {
  const takes = textOf(sent, takesIn(prefix));
  return takes === '' ? {} : { takes };
}

/** 'Agreed at the core group of 3 March: Sam Pretend.' */
export function agreedWords({ agreed, head, names, asOf }: PlanToWrite, prefix: string, sent: Sent): string | undefined {
  const action = agreed.find(({ id }) => id === textOf(sent, takesIn(prefix)));
  if (action === undefined) return undefined;
  const who = ownerWords(action, names);
  return action.at === undefined ? `Agreed: ${who}.` : `Agreed at the ${meetingLink(action.at, head.child.id, asOf).text}: ${who}.`;
}
