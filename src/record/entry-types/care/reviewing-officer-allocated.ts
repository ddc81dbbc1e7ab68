import { entryType, yesNo } from '../../declare.ts';

export const reviewingOfficerAllocated = entryType({
  name: 'reviewing-officer-allocated',
  area: 'care',
  label: 'Reviewing officer named',
  plural: 'Reviewing officers named',
  help: 'The child has a named reviewing officer. Record the allocation as well; this marks the day the child was told.',
  fields: { 'child-told': yesNo('Does the child know who it is, and how to reach them?', 'A name, a face and a number.') },
});
