import { entryType, text, yesNo } from '../../declare.ts';

export const childProtectionPlanEnded = entryType({
  name: 'child-protection-plan-ended',
  area: 'protection',
  label: 'Child protection plan ended',
  plural: 'Child protection plans ended',
  help: 'The plan ends, by decision of a conference or because the child is looked after, has moved or is 18.',
  significant: true,
  fields: {
    reason: text('Why did it end?', 'What changed for the child. “No longer needed” tells nobody anything.'),
    'child-told': yesNo('Has the child been told?', 'By someone they know, in words that fit their age.'),
  },
});
