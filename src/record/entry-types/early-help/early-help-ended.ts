import { choice, entryType, longText, yesNo } from '../../declare.ts';
import { setsOut } from '../../fields.ts';

const REASONS = {
  'needs-met': 'Needs met',
  'stepped-up': 'Stepped up to social care',
  'consent-withdrawn': 'Family no longer wished it',
  moved: 'Family moved away',
  other: 'Another reason',
};

export const earlyHelpEnded = entryType({
  name: 'early-help-ended',
  area: 'early-help',
  label: 'Early help ended',
  plural: 'Early help ended',
  help: 'Early help finishes, because things are better or because other help is needed.',
  significant: true,
  fields: {
    reason: choice('Why did it end?', REASONS, 'What best describes the ending.'),
    'family-feedback': longText('What did the family say about it?', 'What helped, what did not, and what they would tell another family.'),
    'tools-repeated': yesNo('Were the first measures taken again?', 'The same star or scale as at the start, so that change can be seen.'),
    'sets-out': setsOut({
      achievements: 'What the family achieved',
      'lead-professional': 'Who helps from now on',
      'support-after': 'What help goes on afterwards, and from whom',
    }),
  },
});
