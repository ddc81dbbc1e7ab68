import { choice, choices, entryType } from '../../declare.ts';
import { authorised, setsOut } from '../../fields.ts';

export const youthJusticeAssessment = entryType({
  name: 'youth-justice-assessment',
  area: 'youth-justice',
  label: 'Youth justice assessment',
  plural: 'Youth justice assessments',
  help: 'What lies behind the offending, what keeps the child and others safe, and what would help.',
  broughtUpToDate: true,
  fields: {
    kind: choice('First or review?', { initial: 'First', review: 'Review' }, 'Review: circumstances looked at again.'),
    authorised,
    'sets-out': setsOut({
      'child-views': 'What the child thinks, wants and feels',
      strengths: 'What goes well and can be built on',
      victims: 'Those who were harmed',
      'risk-to-others': 'Risk to others',
      'safety-and-wellbeing': 'The young person’s own safety',
      enforcement: 'When and how the order is enforced',
      'parent-views': 'What the parents think and want',
      'learning-style': 'How the young person learns best',
      'records-checked': 'Every record and database that may hold something',
      'agency-views': 'What each agency knows and thinks',
      gaps: 'What could not be found out, and that a manager was asked to help',
      'risk-of-reoffending': 'How likely more offending is',
      diversity: 'Speech, brain injury, learning needs, ethnicity, faith, gender and sexuality, and how we work with them',
      'lived-experience': 'What life is like for the young person',
      exploitation: 'Whether anyone exploits the young person',
      radicalisation: 'Whether anyone draws the young person into extremism',
      engagement: 'How the young person takes part and keeps to the order',
      changes: 'What has changed in the young person’s life',
      'harmful-sexual-behaviour': 'Harmful sexual behaviour, assessed with the tool made for it',
    }),
    'contact-level': choice(
      'How many contacts a month?',
      { two: 'Two', four: 'Four', eight: 'Eight', twelve: 'Twelve', other: 'Another number' },
      'What the scaled approach asks for this young person.',
    ),
    'risks-found': choices(
      'Which of these were found?',
      {
        exploitation: 'Criminal or sexual exploitation',
        radicalisation: 'Radicalisation',
        'harmful-sexual-behaviour': 'Harmful sexual behaviour',
      },
      'Leave empty where none was.',
    ),
    'advice-taken': choices(
      'Whose advice or help was asked for?',
      {
        'prevent-lead': 'The council’s lead on radicalisation',
        'vulnerable-adolescents-lead': 'The lead for vulnerable adolescents',
        'service-manager': 'The youth justice service manager',
        'specialist-service': 'A specialist service for harmful sexual behaviour',
        'social-worker': 'The child’s social worker',
      },
      'For what was found.',
    ),
  },
});
