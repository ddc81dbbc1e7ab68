import { choice, entryType } from '../../declare.ts';

export const prospectiveCarerStage = entryType({
  name: 'prospective-carer-stage',
  area: 'fostering',
  label: 'Stage of assessment',
  plural: 'Stages of assessment',
  help: 'An assessment of prospective carers reaches a stage.',
  about: ['prospective-carer'],
  fields: {
    stage: choice(
      'Which?',
      {
        'stage-one-started': 'Stage one started',
        'stage-one-completed': 'Stage one completed',
        'stage-two-started': 'Stage two started',
        'stage-two-completed': 'Stage two completed',
      },
      'What happened today.',
    ),
  },
});
