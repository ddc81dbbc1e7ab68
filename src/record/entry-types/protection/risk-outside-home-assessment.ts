import { ATTENDEES } from '../../codes/people.ts';
import { choice, choices, entryType, yesNo } from '../../declare.ts';
import { authorised, setsOut, summary } from '../../fields.ts';

export const riskOutsideHomeAssessment = entryType({
  name: 'risk-outside-home-assessment',
  area: 'protection',
  label: 'Assessment of risk outside the home',
  plural: 'Assessments of risk outside the home',
  help: 'Exploitation, gangs, missing episodes or harm from peers: what is happening, where, and who holds power.',
  broughtUpToDate: true,
  fields: {
    level: choice('Level of risk', { low: 'Low', medium: 'Medium', high: 'High' }, 'As the tool and the discussion show today.'),
    authorised,
    summary,
    'worked-out-with': choices('Who worked it out together?', ATTENDEES, 'The young person, the family, and each agency that had a part.'),
    'sets-out': setsOut({
      'likelihood-of-harm': 'How likely significant harm is',
      'risk-outside-home': 'That the danger comes mainly from outside the home, and where',
    }),
    'talked-over-with-manager': yesNo('Was it talked over with the manager?', 'What was found, and whether to ask for a meeting.'),
  },
});
