import { NO_SCORE_REASONS } from '../../codes/health.ts';
import { choice, entryType, number } from '../../declare.ts';

export const strengthsAndDifficultiesQuestionnaire = entryType({
  name: 'strengths-and-difficulties-questionnaire',
  area: 'care',
  label: 'Strengths and difficulties questionnaire',
  plural: 'Strengths and difficulties questionnaires',
  help: 'The carer’s answers about how the child is feeling and getting on.',
  fields: {
    score: number('Score', 'The total, 0 to 40; higher means more difficulty.', { min: 0, max: 40 }),
    'no-score-reason': choice('Why is there no score?', NO_SCORE_REASONS, 'Only where none could be had.'),
  },
});
