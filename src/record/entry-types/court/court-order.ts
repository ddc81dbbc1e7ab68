import { choice, date, entryType } from '../../declare.ts';

const ORDERS = {
  'interim-care': 'Interim care order',
  care: 'Care order',
  'interim-supervision': 'Interim supervision order',
  supervision: 'Supervision order',
  'emergency-protection': 'Emergency protection order',
  placement: 'Placement order',
  'special-guardianship': 'Special guardianship order',
  'child-arrangements': 'Child arrangements order',
  'no-order': 'No order',
  other: 'Another order',
};

export const courtOrder = entryType({
  name: 'court-order',
  area: 'court',
  label: 'Court order',
  plural: 'Court orders',
  help: 'An order is made about the child.',
  significant: true,
  fields: {
    order: choice('Which order?', ORDERS, 'Where it changes the legal basis of care, record that too.'),
    until: date('Until', 'Only for an order with an end.'),
  },
});
