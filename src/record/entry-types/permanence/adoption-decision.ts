import { REASONS_NO_LONGER_FOR_ADOPTION } from '../../codes/permanence.ts';
import { choice, entryType } from '../../declare.ts';
import { rationale, setsOut } from '../../fields.ts';

export const adoptionDecision = entryType({
  name: 'adoption-decision',
  area: 'permanence',
  label: 'Agency decision',
  plural: 'Agency decisions',
  help: 'The agency decision maker decides that the child should, or should no longer, be placed for adoption, or agrees a match.',
  significant: true,
  fields: {
    decision: choice(
      'Decision',
      {
        'should-be-placed': 'Should be placed for adoption',
        'no-longer': 'Should no longer be placed for adoption',
        match: 'Match agreed',
        'not-agreed': 'Not agreed',
      },
      'What was decided today.',
    ),
    reason: choice('Why no longer?', REASONS_NO_LONGER_FOR_ADOPTION, 'Only where the plan is reversed.'),
    'sets-out': setsOut({
      'child-views': 'What the child thinks, wants and feels',
      'options-weighed': 'The real options, with what each risks and gains',
    }),
    rationale,
  },
});
