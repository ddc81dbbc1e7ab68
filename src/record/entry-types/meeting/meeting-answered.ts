import { choice, entryType, text } from '../../declare.ts';

/** What somebody says who was invited. */
export const ANSWERS = {
  coming: 'Coming',
  'somebody-else': 'Sends somebody else',
  'in-writing': 'Not coming, sends their view in writing',
  'not-coming': 'Not coming',
} as const;

export const meetingAnswered = entryType({
  name: 'meeting-answered',
  area: 'meeting',
  label: 'Answer to an invitation',
  plural: 'Answers to invitations',
  help: 'Whether somebody who was invited is coming. The latest answer holds.',
  fields: {
    answer: choice('What do they say?', ANSWERS, 'Ask again where a meeting is moved.', { required: true }),
    note: text('Anything to know?', 'Who comes in their place, or what would let them come.'),
  },
  standsWithAnother: true,
});
