import { date, entryType, limit, longText, standard, yesNo } from '../../declare.ts';

export const variationAgreed = entryType({
  name: 'variation-agreed',
  area: 'record',
  label: 'Variation agreed',
  plural: 'Variations agreed',
  help: 'Another interval is agreed for this child, more often or less often, with reasons.',
  fields: {
    standard: standard('For which expectation?', 'The standard that would otherwise speak.', { required: true }),
    interval: limit('How often instead?', 'Such as 4 weeks or 10 working days.'),
    until: date('Until', 'When it will be looked at again.'),
    'reviewer-agrees': yesNo(
      'Does the reviewing officer or conference chair agree?',
      'Only for a child in care or on a protection plan. Record no where they do not.',
    ),
    reason: longText('Why?', 'What about this child makes it right, and what the child thinks.'),
  },
});
