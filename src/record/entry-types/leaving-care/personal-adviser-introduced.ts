import { covered } from '../../fields.ts';
import { entryType } from '../../declare.ts';

export const personalAdviserIntroduced = entryType({
  name: 'personal-adviser-introduced',
  area: 'leaving-care',
  label: 'Personal adviser introduced',
  plural: 'Personal advisers introduced',
  help: 'The young person has met their personal adviser. Record the allocation too.',
  fields: {
    covered: covered({
      'how-to-reach-us': 'How to reach the adviser',
      'out-of-hours-help': 'Whom to ring when the adviser is away',
      'safe-place': 'That this is somewhere to say what they think and feel',
      'limits-of-confidentiality': 'What could not be kept private, and why',
      entitlements: 'What a care leaver is entitled to, with something to keep',
    }),
  },
});
