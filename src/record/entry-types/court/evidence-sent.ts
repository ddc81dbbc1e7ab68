import { choice, entryType, text, yesNo } from '../../declare.ts';
import { courtPaper } from '../../fields.ts';

export const evidenceSent = entryType({
  name: 'evidence-sent',
  area: 'court',
  label: 'Evidence sent',
  plural: 'Evidence sent',
  help: 'A statement, plan or assessment for court goes to the next person.',
  fields: {
    to: choice(
      'To whom?',
      {
        manager: 'Manager',
        legal: 'Legal services',
        court: 'Court',
        'reviewing-officer': 'Reviewing officer',
        'service-manager': 'Service manager',
      },
      'One entry for each step.',
    ),
    what: text('What?', 'Statement, care plan, assessment.'),
    'told-beforehand': yesNo('Were they told it was coming?', 'Before it reached them.'),
    'other-documents-ready': yesNo('Are the other documents with it?', 'Certificates, medical reports and whatever else the court needs.'),
    'emailed-to-solicitor-and-assistant': yesNo(
      'Did it go by email to solicitor and assistant?',
      'To both, so that one can act while the other is in court.',
    ),
    kind: courtPaper,
  },
});
