import { choice, entryType, text } from '../../declare.ts';

/** What happened to a report that was asked for. */
export const REPORT_STEPS = { chased: 'Asked for again', received: 'Received', 'shared-with-family': 'Shared with the family' } as const;

export const meetingReport = entryType({
  name: 'meeting-report',
  area: 'meeting',
  label: 'Report for a meeting',
  plural: 'Reports for meetings',
  help: 'A report that was asked for is chased, comes, or is given to the family to read.',
  fields: {
    step: choice('What happened?', REPORT_STEPS, 'Each is a line of its own.', { required: true }),
    note: text('Anything to know?', 'Whom you spoke to, or what is missing in it.'),
  },
  standsWithAnother: true,
});
