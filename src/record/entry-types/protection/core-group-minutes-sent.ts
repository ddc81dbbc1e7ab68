import { entryType, longText } from '../../declare.ts';
import { sentOn, sentTo } from '../../fields.ts';

export const coreGroupMinutesSent = entryType({
  name: 'core-group-minutes-sent',
  area: 'protection',
  label: 'Core group notes sent',
  plural: 'Core group notes sent',
  help: 'Notes and actions go to parents and everyone in the core group.',
  fields: {
    to: sentTo,
    'sent-on': sentOn,
    comments: longText('What did the family say about it?', 'Their words, above all where they disagree.'),
  },
});
