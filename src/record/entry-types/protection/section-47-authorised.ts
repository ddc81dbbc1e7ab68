import { choice, entryType } from '../../declare.ts';
import { onBehalfOf, rationale, setsOut } from '../../fields.ts';

const DECISIONS = {
  conference: 'Conference',
  'child-in-need': 'Child in need plan',
  'early-help': 'Early help',
  'no-further-action': 'No further action',
};

export const section47Authorised = entryType({
  name: 'section-47-authorised',
  area: 'protection',
  label: 'Section 47 decision',
  plural: 'Section 47 decisions',
  help: 'A manager agrees the outcome of the enquiry. Link it to the enquiry.',
  fields: {
    decision: choice('Decision', DECISIONS, 'The manager’s own decision, which may differ from what was recommended.'),
    rationale,
    'on-behalf-of': onBehalfOf,
    'sets-out': setsOut({
      'agency-views': 'What each agency knows and thinks',
      'likelihood-of-harm': 'How likely significant harm is from here',
      'several-agencies-needed': 'Whether several agencies must still act together',
      'practice-standards': 'Whether the practice standards were kept',
      'plain-words': 'Whether it is plain, true and kind',
      'child-part': 'Whether the child had a part in what was decided',
      'next-steps': 'What happens next',
      reasons: 'Why, in words the family can follow',
      'own-child': 'Whether it would do for a child of our own',
      'whose-risk': 'Whether we manage the child’s risk or our own',
      future: 'Where the child should be in six months, one year and two years',
    }),
  },
});
