import { choice, entryType, yesNo } from '../../declare.ts';
import { notes } from '../../fields.ts';

export const carerSupervisionVisit = entryType({
  name: 'carer-supervision-visit',
  area: 'fostering',
  label: 'Supervision visit to carers',
  plural: 'Supervision visits to carers',
  help: 'The supervising social worker sees the carers, with an agenda and a record both sign.',
  about: ['carer-household'],
  fields: {
    announced: yesNo('Was it announced?', 'No where you came without saying.'),
    kind: choice(
      'What kind?',
      { supervision: 'Supervision', support: 'Support', unannounced: 'Unannounced' },
      'Support: help between supervision visits.',
    ),
    'children-seen': yesNo('Were the children seen?', 'Fostered children, and the carers’ own.'),
    'bedroom-seen': yesNo('Were bedrooms seen?', 'Where fostered children sleep.'),
    notes,
  },
});
