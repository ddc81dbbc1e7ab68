import { setsOut } from '../../fields.ts';
import { choice, entryType, yesNo } from '../../declare.ts';

export const adoptionSupportPlan = entryType({
  name: 'adoption-support-plan',
  area: 'permanence',
  label: 'Support plan',
  plural: 'Support plans',
  help: 'Help for an adoptive, special guardianship or connected family: what, by whom, for how long, and the money.',
  fields: {
    for: choice(
      'For whom?',
      {
        adoption: 'Adoption',
        'special-guardianship': 'Special guardianship',
        'connected-person': 'Connected person',
        fostering: 'Long-term fostering',
      },
      'The kind of family it supports.',
    ),
    reviewed: yesNo('Is it a yearly review?', 'Yes where an earlier plan was looked at again.'),
    'sets-out': setsOut({
      money: 'Money, and help with it',
      needs: 'What the child needs',
      'carers-needs': 'What the carers need',
      services: 'What help is given, by whom, how often',
      'how-long': 'For how long, and when it is looked at again',
      'made-with-family': 'What the family asked for',
      'made-with-colleagues': 'What colleagues and other services bring',
    }),
  },
});
