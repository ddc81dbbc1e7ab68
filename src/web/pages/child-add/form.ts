import { SEXES } from '../../../record/codes/child-details.ts';
import { choice, date, longText, text } from '../../../record/declare.ts';
import type { FieldDeclaration } from '../../../record/types.ts';

/** What is asked of a child who is new to the record, in order. */
export const ASKED = {
  name: text(
    'What is the child called?',
    'First names and family name. For a baby not born yet, what the family says: “Baby” and their name.',
  ),
  born: date('Date of birth', 'Leave it open for a baby who is not born yet.'),
  expected: date('When is the baby expected?', 'Only for a baby who is not born yet.'),
  sex: choice('Sex', SEXES, 'As registered; the returns ask it.'),
  address: longText('Where do they live?', 'As on a letter. It can be given later.'),
  postcode: text('Postcode', 'The returns use it.'),
} as const satisfies Readonly<Record<string, FieldDeclaration>>;

export const NAMES = { key: 'key', another: 'another', with: 'with' } as const;
