import { entryType, text } from '../../declare.ts';

export const carerMentorEnded = entryType({
  name: 'carer-mentor-ended',
  area: 'fostering',
  label: 'Mentoring ended',
  plural: 'Mentoring ended',
  help: 'The mentor no longer stands beside the carers.',
  about: ['carer-household'],
  fields: { reason: text('Reason', 'Finished as planned, moved on, did not fit.') },
});
