import type { Day } from '../../../calendar/index.ts';
import type { ChildToAdd } from '../../../casework/index.ts';
import { readDate } from '../../forms/read-date.ts';
import { type Sent, textOf } from '../../forms/sent.ts';
import { SEXES } from '../../../record/codes/child-details.ts';
import { NAMES } from './form.ts';

export type Errors = Map<string, string>;

/** The child that a form tells of, with what is wrong by the name of the field. */
export function readChild(sent: Sent): { readonly child: ChildToAdd; readonly errors: Errors } {
  const errors: Errors = new Map();
  const day = (name: string): Day | undefined => {
    const read = readDate(sent, name);
    if (read === 'wrong') errors.set(name, 'Write a real date, such as 14 4 2016, or leave all three empty');
    return typeof read === 'number' ? read : undefined;
  };
  const [born, expected] = [day('born'), day('expected')];
  const sex = textOf(sent, 'sex');
  if (!Object.hasOwn(SEXES, sex)) errors.set('sex', 'Choose one; “Not known” is an answer too');
  const said = (name: string): string | undefined => (textOf(sent, name) === '' ? undefined : textOf(sent, name));
  const [address, postcode, livesWith] = [said('address'), said('postcode'), said(NAMES.with)];
  const child = {
    key: textOf(sent, NAMES.key),
    name: textOf(sent, 'name'),
    sex,
    isAnother: textOf(sent, NAMES.another) === 'yes',
    ...(born !== undefined && { born }),
    ...(expected !== undefined && { expected }),
    ...(address !== undefined && { address }),
    ...(postcode !== undefined && { postcode }),
    ...(livesWith !== undefined && { livesWith }),
  };
  return { child, errors };
}
