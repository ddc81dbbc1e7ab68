import { entryType } from '../../declare.ts';

export const letterBeforeProceedingsAgreed = entryType({
  name: 'letter-before-proceedings-agreed',
  area: 'court',
  label: 'Letter before proceedings agreed with a lawyer',
  plural: 'Letters before proceedings agreed with a lawyer',
  help: 'The letter is written and the council’s lawyer is content. Giving it to the parents is an entry of its own.',
});
