import { choice, entryType } from '../../declare.ts';
import { rationale } from '../../fields.ts';

const DECISIONS = { continue: 'Continue the assessment', close: 'Enough is known: finish now' };

export const assessmentCheckpoint = entryType({
  name: 'assessment-checkpoint',
  area: 'assessment',
  label: 'Assessment checkpoint',
  plural: 'Assessment checkpoints',
  help: 'A manager and worker look part-way: is there enough to decide, or is more needed?',
  fields: { decision: choice('Decision', DECISIONS, 'Continue only where the family would gain from it.'), rationale },
});
