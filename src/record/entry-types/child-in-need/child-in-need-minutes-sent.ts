import { entryType } from '../../declare.ts';
import { sentOn, sentTo } from '../../fields.ts';

export const childInNeedMinutesSent = entryType({
  name: 'child-in-need-minutes-sent',
  area: 'child-in-need',
  label: 'Child in need meeting notes sent',
  plural: 'Child in need meeting notes sent',
  help: 'Notes and the updated plan go to the family and everyone who helps.',
  fields: { to: sentTo, 'sent-on': sentOn },
});
