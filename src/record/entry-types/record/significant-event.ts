import { sharedWith } from '../../fields.ts';
import { entryType, text, yesNo } from '../../declare.ts';

export const significantEvent = entryType({
  name: 'significant-event',
  area: 'record',
  label: 'Significant event',
  plural: 'Significant events',
  help: 'Something that matters in this child’s life. It goes into the chronology.',
  about: ['child', 'carer-household'],
  significant: true,
  fields: {
    what: text('What happened?', 'One or two plain lines.'),
    impact: text('What did it mean for the child?', 'Then, and since.'),
    emergency: yesNo('Was it an emergency, or was there significant risk?', 'Some councils expect these to be written up sooner.'),
    crisis: yesNo('Does it call for a fresh look at the plan?', 'Yes for a crisis or a significant change: you decide, not the system.'),
    'assessment-update-asked': yesNo(
      'Should the assessment be brought up to date?',
      'No progress, a big change, or a manager who needs to know more.',
    ),
    'early-review-considered': yesNo(
      'Was an earlier review of the plan thought about?',
      'Yes whatever was decided; say why in the decision.',
    ),
    'shared-with': sharedWith,
  },
});
