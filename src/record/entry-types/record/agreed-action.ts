import { date, entryType, text } from '../../declare.ts';
import { SUBJECT_KINDS } from '../../types.ts';

export const agreedAction = entryType({
  name: 'agreed-action',
  area: 'record',
  label: 'Action agreed',
  plural: 'Actions agreed',
  help: 'One thing that was agreed at a meeting, in supervision or by a manager: what, who does it, and by when.',
  about: SUBJECT_KINDS,
  fields: {
    what: text('What will be done?', 'One thing, so that anybody could tell whether it was.', { required: true }),
    who: text('Who does it?', 'One name, so that nobody waits for somebody else.', { required: true }),
    'by-when': date('By when?', 'The day it is done by, or looked at again.'),
  },
});
