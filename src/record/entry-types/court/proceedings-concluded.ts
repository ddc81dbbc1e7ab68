import { choice, entryType } from '../../declare.ts';

const ORDERS = {
  care: 'Care order',
  'care-and-placement': 'Care and placement orders',
  supervision: 'Supervision order',
  'special-guardianship': 'Special guardianship order',
  'child-arrangements': 'Child arrangements order',
  'no-order': 'No order',
  withdrawn: 'Withdrawn',
  other: 'Another order',
};

export const proceedingsConcluded = entryType({
  name: 'proceedings-concluded',
  area: 'court',
  label: 'Proceedings concluded',
  plural: 'Proceedings concluded',
  help: 'The court has made its final decision.',
  significant: true,
  fields: { order: choice('Final order', ORDERS, 'The order with which proceedings ended.') },
});
