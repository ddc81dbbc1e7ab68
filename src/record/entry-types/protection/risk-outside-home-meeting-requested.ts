import { entryType, yesNo } from '../../declare.ts';

export const riskOutsideHomeMeetingRequested = entryType({
  name: 'risk-outside-home-meeting-requested',
  area: 'protection',
  label: 'Meeting about risk outside the home asked for',
  plural: 'Meetings about risk outside the home asked for',
  help: 'The assessment goes to those who chair such meetings, with a request to hold one.',
  fields: { 'assessment-sent': yesNo('Was the assessment sent with it?', 'They decide on it.') },
});
