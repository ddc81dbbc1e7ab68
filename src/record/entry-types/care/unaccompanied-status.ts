import { entryType, text, yesNo } from '../../declare.ts';

export const unaccompaniedStatus = entryType({
  name: 'unaccompanied-status',
  area: 'care',
  label: 'Unaccompanied status',
  plural: 'Changes of unaccompanied status',
  help: 'The child came alone from another country seeking asylum, or that status has ended.',
  significant: true,
  fields: {
    started: yesNo('Does it start?', 'Yes when it starts, no when it ends, such as on a decision or turning 18.'),
    reason: text('Why does it end?', 'Only where it ends.'),
  },
});
