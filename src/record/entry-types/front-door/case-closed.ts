import { CLOSURE_REASONS } from '../../codes/closure-reason.ts';
import { choice, entryType, yesNo } from '../../declare.ts';
import { rationale, setsOut } from '../../fields.ts';

export const caseClosed = entryType({
  name: 'case-closed',
  area: 'front-door',
  label: 'Closure',
  plural: 'Closures',
  help: 'Our work with the child ends, and any plan, assessment or enquiry still open ends with it.',
  significant: true,
  endsWork: true,
  fields: {
    reason: choice('Why is it closing?', CLOSURE_REASONS, 'The reason the census asks for.'),
    rationale,
    'child-told': yesNo('Has the child been told, and said goodbye?', 'A good ending is planned with the child, not announced.'),
    'family-told': yesNo('Has the family been told in writing?', 'Say what changed, who will help from now on, and how to come back.'),
    'agencies-told': yesNo('Have the professionals been told?', 'Everyone who works with the child, and who carries on.'),
    'closing-summary': yesNo('Is there a closing summary?', 'What was worrying us, what changed, and what others should look out for.'),
    'sets-out': setsOut({
      reasons: 'Why it closes',
      'child-views': 'What the child thinks, wants and feels',
      'parent-views': 'What the parents think and want',
      'agency-views': 'What each agency knows and thinks',
      'safety-plan': 'How the family keep the child safe',
      'support-after': 'What help goes on afterwards, and from whom',
    }),
  },
});
