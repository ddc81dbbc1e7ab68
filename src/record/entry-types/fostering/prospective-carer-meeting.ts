import { entryType } from '../../declare.ts';
import { covered, notes } from '../../fields.ts';

export const prospectiveCarerMeeting = entryType({
  name: 'prospective-carer-meeting',
  area: 'fostering',
  label: 'Meeting with prospective carers',
  plural: 'Meetings with prospective carers',
  help: 'A meeting while they are assessed, other than the first visit.',
  about: ['prospective-carer'],
  fields: {
    covered: covered({
      progress: 'How far the assessment has come',
      'support-needed': 'Help the carers or their family need',
      checks: 'What has come in, and what has not',
    }),
    notes,
  },
});
