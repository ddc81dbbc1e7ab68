import { choice, entryType } from '../../declare.ts';
import { sentOn, sentTo } from '../../fields.ts';

export const conferenceDecisionsSent = entryType({
  name: 'conference-decisions-sent',
  area: 'protection',
  label: 'Conference decisions sent',
  plural: 'Conference decisions sent',
  help: 'The short note of what was decided, ahead of the full minutes.',
  fields: {
    for: choice('Which conference?', { initial: 'Initial', review: 'Review' }, 'The conference the note is about.'),
    to: sentTo,
    'sent-on': sentOn,
  },
});
