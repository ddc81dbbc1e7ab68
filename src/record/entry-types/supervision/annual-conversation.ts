import { entryType, longText, yesNo } from '../../declare.ts';

export const annualConversation = entryType({
  name: 'annual-conversation',
  area: 'supervision',
  label: 'Annual conversation',
  plural: 'Annual conversations',
  help: 'A yearly look back and forward. Also called an appraisal.',
  about: ['worker'],
  fields: {
    'mid-year': yesNo('Is it the mid-year look?', 'Targets reviewed part-way.'),
    goals: longText('Goals', 'For the year to come.'),
  },
});
