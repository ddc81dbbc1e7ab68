import { isoOf } from '../../calendar/index.ts';
import { readFieldValue } from '../../record/check-field.ts';
import type { FieldDeclaration, FieldValue } from '../../record/types.ts';
import { readDate } from './read-date.ts';
import { type Sent, textOf } from './sent.ts';

/** What was answered; nothing where nothing was; or how to mend it. */
export type Answered = { readonly value?: FieldValue } | { readonly wrong: string };

/** Reads what stands in one field of a form, by its declaration. */
export function readField(sent: Sent, name: string, declared: FieldDeclaration): Answered {
  const given = givenIn(sent, name, declared);
  if (given === undefined) return {};
  return readFieldValue(given, declared);
}

/** As its kind wants it; what cannot be made so is left as typed, to be refused by name. */
function givenIn(sent: Sent, name: string, { kind }: FieldDeclaration): unknown {
  const text = textOf(sent, name);
  switch (kind) {
    case 'choices':
    case 'network': {
      const chosen = (sent.get(name) ?? []).filter((one) => one !== '');
      return chosen.length === 0 ? undefined : chosen;
    }
    case 'date': {
      const day = readDate(sent, name);
      return typeof day === 'number' ? isoOf(day) : day === 'wrong' ? NOT_A_DATE : undefined;
    }
    case 'yes-no':
      return text === 'yes' ? true : text === 'no' ? false : text === '' ? undefined : text;
    case 'number':
      return text === '' ? undefined : /^-?\d+(?:\.\d+)?$/.test(text) ? Number(text) : text;
    default:
      return text === '' ? undefined : text;
  }
}

const NOT_A_DATE = 'a date';
