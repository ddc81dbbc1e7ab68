import { choice, entryType, yesNo } from '../../declare.ts';
import { covered, notes } from '../../fields.ts';

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
    covered: covered({
      'set-agenda': 'Everything on the agenda that the procedure sets',
      'fostering-standards': 'How the carers’ work stands against the national standards, with feedback',
      'training-standards': 'The training standards for new carers',
      learning: 'What the carers are learning',
      'support-needed': 'Help the carers or their family need',
      'children-placed': 'Each child who lives there',
    }),
    'support-wanted': yesNo('Is a support visit wanted?', 'Help for the carers or anyone in the family before the next supervision.'),
  },
});
