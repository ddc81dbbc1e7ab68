import { choice, entryType } from '../../declare.ts';
import { rationale } from '../../fields.ts';

export const privateFosteringDecision = entryType({
  name: 'private-fostering-decision',
  area: 'private-fostering',
  label: 'Private fostering decision',
  plural: 'Private fostering decisions',
  help: 'A manager decides whether the arrangement is suitable.',
  fields: {
    decision: choice(
      'Decision',
      { suitable: 'Suitable', requirements: 'Suitable with requirements', prohibited: 'Not allowed' },
      'For this child with this carer.',
    ),
    rationale,
  },
});
