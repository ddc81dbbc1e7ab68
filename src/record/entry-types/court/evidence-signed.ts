import { entryType, text } from '../../declare.ts';

export const evidenceSigned = entryType({
  name: 'evidence-signed',
  area: 'court',
  label: 'Evidence signed off',
  plural: 'Evidence signed off',
  help: 'A manager has read and signed what goes to court.',
  fields: { what: text('What?', 'Statement, care plan, assessment.') },
});
