import { choice, entryType, yesNo } from '../../declare.ts';
import { onBehalfOf, rationale, setsOut } from '../../fields.ts';

const DECISIONS = {
  'no-further-action': 'No further action',
  'child-in-need': 'Child in need plan',
  'child-protection': 'Child protection',
  'looked-after': 'Looked after',
  'early-help': 'Early help',
};

export const assessmentAuthorised = entryType({
  name: 'assessment-authorised',
  area: 'assessment',
  label: 'Assessment decision',
  plural: 'Assessment decisions',
  help: 'A manager agrees the assessment and decides what happens next. Link it to the assessment.',
  significant: true,
  fields: {
    decision: choice('Decision', DECISIONS, 'What this child needs from here.'),
    rationale,
    'on-behalf-of': onBehalfOf,
    'child-seen': yesNo('Did you check that every child was seen?', 'Look at the visits, not only at the form.'),
    'sets-out': setsOut({
      'enquiries-thorough': 'Whether the enquiries were thorough',
      'analysis-supports-it': 'Whether the analysis carries the recommendation',
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
