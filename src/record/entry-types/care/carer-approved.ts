import { entryType, role, yesNo } from '../../declare.ts';

export const carerApproved = entryType({
  name: 'carer-approved',
  area: 'care',
  label: 'Carer approved',
  plural: 'Carers approved',
  help: 'The carers the child lives with are now approved. Record it on the child’s record as well as the carers’.',
  fields: {
    'approved-by': role('Who decided?', 'The role of the decision maker.'),
    'skills-payment-arranged': yesNo('Is the skills payment being paid?', 'From the day of the decision.'),
  },
});
