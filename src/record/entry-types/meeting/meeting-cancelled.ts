import { entryType, longText } from '../../declare.ts';

export const meetingCancelled = entryType({
  name: 'meeting-cancelled',
  area: 'meeting',
  label: 'Meeting cancelled',
  plural: 'Meetings cancelled',
  help: 'It will not be held. Where only the day changes, move the meeting instead.',
  fields: { why: longText('Why is it not held?', 'One plain sentence that the family may read.', { required: true }) },
});
