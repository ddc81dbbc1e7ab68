import { setsOut } from '../../fields.ts';
import { choice, entryType, yesNo } from '../../declare.ts';

export const prospectiveCarerStage = entryType({
  name: 'prospective-carer-stage',
  area: 'fostering',
  label: 'Stage of assessment',
  plural: 'Stages of assessment',
  help: 'An assessment of prospective carers reaches a stage.',
  about: ['prospective-carer'],
  fields: {
    stage: choice(
      'Which stage?',
      {
        'stage-one-started': 'Stage one started',
        'stage-one-completed': 'Stage one completed',
        'stage-two-started': 'Stage two started',
        'stage-two-completed': 'Stage two completed',
      },
      'What happened today.',
    ),
    'sets-out': setsOut({
      'criminal-record-check': 'The criminal record check',
      'council-records': 'Records of every council where they lived',
      references: 'What people who know them say',
      medical: 'Their health',
      'former-partners-and-children': 'What former partners and grown-up children say',
      identity: 'Who they are: faith, culture, disability, language',
      evidence: 'What each finding rests on',
      analysis: 'What it all means for a child',
      recommendation: 'What the worker recommends, and why',
    }),
    'shared-with-applicants': yesNo('Do they know what was found?', 'What came in was shared with them, as far as it may be.'),
    'discussed-with-manager': yesNo('Was it talked through with a manager?', 'Findings and recommendation, in supervision.'),
  },
});
