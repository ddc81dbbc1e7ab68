import { entryType, yesNo } from '../../declare.ts';

export const fosterCareAgreement = entryType({
  name: 'foster-care-agreement',
  area: 'fostering',
  label: 'Foster care agreement',
  plural: 'Foster care agreements',
  help: 'What carers and council owe one another, in writing.',
  about: ['child', 'carer-household'],
  fields: { 'signed-by-carers': yesNo('Have the carers signed?', 'Every carer who lives there.') },
});
