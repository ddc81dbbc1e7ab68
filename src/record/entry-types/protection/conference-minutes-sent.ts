import { choice, entryType } from '../../declare.ts';
import { sentOn, sentTo } from '../../fields.ts';

export const conferenceMinutesSent = entryType({
  name: 'conference-minutes-sent',
  area: 'protection',
  label: 'Conference minutes sent',
  plural: 'Conference minutes sent',
  help: 'The full record of the conference, sent to everyone entitled to it.',
  fields: {
    for: choice('Which conference?', { initial: 'Initial', review: 'Review' }, 'The conference the minutes are of.'),
    to: sentTo,
    'sent-on': sentOn,
  },
});
