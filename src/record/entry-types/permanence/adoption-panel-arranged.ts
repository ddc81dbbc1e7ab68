import { date, entryType, yesNo } from '../../declare.ts';

export const adoptionPanelArranged = entryType({
  name: 'adoption-panel-arranged',
  area: 'permanence',
  label: 'Adoption panel arranged',
  plural: 'Adoption panels arranged',
  help: 'A day is fixed for the panel to consider the child’s plan, with the adoption service.',
  fields: {
    date: date('Date of the panel', 'The day on which it will meet.'),
    'adoption-service-consulted': yesNo('Was the adoption service asked?', 'Before the day was fixed.'),
  },
});
