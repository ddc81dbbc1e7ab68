import { choice, entryType } from '../../declare.ts';
import { rationale } from '../../fields.ts';

const DECISIONS = {
  conference: 'Conference',
  'child-in-need': 'Child in need plan',
  'early-help': 'Early help',
  'no-further-action': 'No further action',
};

export const section47Authorised = entryType({
  name: 'section-47-authorised',
  area: 'protection',
  label: 'Section 47 decision',
  plural: 'Section 47 decisions',
  help: 'A manager agrees the outcome of the enquiry. Link it to the enquiry.',
  fields: {
    decision: choice('Decision', DECISIONS, 'The manager’s own decision, which may differ from what was recommended.'),
    rationale,
  },
});
