import { choice, entryType, text } from '../../declare.ts';

export const evidenceSent = entryType({
  name: 'evidence-sent',
  area: 'court',
  label: 'Evidence sent',
  plural: 'Evidence sent',
  help: 'A statement, plan or assessment for court goes to the next person.',
  fields: {
    to: choice(
      'To whom?',
      { manager: 'Manager', legal: 'Legal services', court: 'Court', 'reviewing-officer': 'Reviewing officer' },
      'One entry for each step.',
    ),
    what: text('What?', 'Statement, care plan, assessment.'),
  },
});
