import { choice, date, entryType, yesNo } from '../../declare.ts';
import { rationale } from '../../fields.ts';

export const informationRequested = entryType({
  name: 'information-requested',
  area: 'record',
  label: 'Information asked for',
  plural: 'Requests for information',
  help: 'Someone asks to see, or to be told, what is on the child’s record.',
  fields: {
    from: choice(
      'Who asks?',
      { child: 'The child', family: 'Family', agency: 'Another agency', court: 'A court', other: 'Someone else' },
      'Whoever wants to know, not whoever passed it on.',
    ),
    weighed: yesNo('Was it weighed by data protection law?', 'Whose information it is, why it is wanted, and what may be given.'),
    'advice-asked': yesNo('Was information governance asked?', 'Where it was not plain what may be given, or by when.'),
    answered: date('Answered', 'The day they had an answer.'),
    rationale,
  },
});
