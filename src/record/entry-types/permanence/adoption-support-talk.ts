import { entryType } from '../../declare.ts';
import { covered, how } from '../../fields.ts';

export const adoptionSupportTalk = entryType({
  name: 'adoption-support-talk',
  area: 'permanence',
  label: 'First talk about help after adoption',
  plural: 'First talks about help after adoption',
  help: 'The worker rings or meets the family about what they asked for.',
  fields: {
    how,
    covered: covered({
      purpose: 'Why so much is asked',
      'need-for-assessment': 'That an assessment comes first',
      consent: 'Whether they agree to it',
      worries: 'What worries them',
    }),
  },
});
