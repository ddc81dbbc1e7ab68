import { choice, entryType } from '../../declare.ts';
import { authorised, summary } from '../../fields.ts';

export const riskOutsideHomeAssessment = entryType({
  name: 'risk-outside-home-assessment',
  area: 'protection',
  label: 'Assessment of risk outside the home',
  plural: 'Assessments of risk outside the home',
  help: 'Exploitation, gangs, missing episodes or harm from peers: what is happening, where, and who holds power.',
  fields: {
    level: choice('Level of risk', { low: 'Low', medium: 'Medium', high: 'High' }, 'As the tool and the discussion show today.'),
    authorised,
    summary,
  },
});
