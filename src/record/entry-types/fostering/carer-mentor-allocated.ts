import { date, entryType } from '../../declare.ts';

export const carerMentorAllocated = entryType({
  name: 'carer-mentor-allocated',
  area: 'fostering',
  label: 'Mentor for carers',
  plural: 'Mentors for carers',
  help: 'Experienced foster carers stand beside new ones.',
  about: ['carer-household'],
  fields: { until: date('Until', 'The last day it is meant to go on.') },
});
