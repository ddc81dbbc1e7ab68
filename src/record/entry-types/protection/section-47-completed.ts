import { choice, entryType, yesNo } from '../../declare.ts';
import { rationale, setsOut } from '../../fields.ts';

const OUTCOMES = {
  conference: 'Borne out: conference needed',
  'substantiated-no-conference': 'Borne out: no conference needed',
  'not-substantiated': 'Not borne out',
};

export const section47Completed = entryType({
  name: 'section-47-completed',
  area: 'protection',
  label: 'Section 47 enquiry',
  plural: 'Section 47 enquiries',
  help: 'The worker has finished the enquiry and says what it found.',
  significant: true,
  fields: {
    outcome: choice('What was found?', OUTCOMES, 'Concern may be borne out without a conference being needed; say why.'),
    'child-seen': yesNo('Was the child seen?', 'By a social worker, during the enquiry.'),
    'child-seen-alone': yesNo('Was the child seen alone?', 'If not, say why and what was done instead.'),
    'agencies-consulted': yesNo('Did agencies contribute?', 'Checks with each agency that knows the child and others in the home.'),
    rationale,
    'plan-agreed-with-manager': yesNo(
      'Were the first thoughts and plan shared with a manager?',
      'What may have happened, and how to find out.',
    ),
  },
});
