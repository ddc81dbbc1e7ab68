import { entryType } from '../../declare.ts';

export const personalAdviserIntroduced = entryType({
  name: 'personal-adviser-introduced',
  area: 'leaving-care',
  label: 'Personal adviser introduced',
  plural: 'Personal advisers introduced',
  help: 'The young person has met their personal adviser. Record the allocation too.',
});
