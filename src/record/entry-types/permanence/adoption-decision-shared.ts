import { entryType } from '../../declare.ts';
import { sentOn, sharedWith } from '../../fields.ts';

export const adoptionDecisionShared = entryType({
  name: 'adoption-decision-shared',
  area: 'permanence',
  label: 'Agency decision shared',
  plural: 'Agency decisions shared',
  help: 'Parents, child and carers are told of the decision.',
  fields: { with: sharedWith, 'sent-on': sentOn },
});
