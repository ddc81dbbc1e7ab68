import { entryType } from '../../declare.ts';
import { notes, sentOn } from '../../fields.ts';

export const adoptionAgencyNotified = entryType({
  name: 'adoption-agency-notified',
  area: 'permanence',
  label: 'Adoption agency told',
  plural: 'Adoption agencies told',
  help: 'The adoption agency is told early that adoption may be the plan for this child.',
  fields: {
    'sent-on': sentOn,
    notes,
  },
});
