import { date, entryType, text, worker } from '../../declare.ts';
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
    who: text('Who does it?', 'One name, and who they are to the child. For one of us, choose them below instead.'),
    worker: worker('Which of us does it?', 'It stands in their own list of what they have to do.'),
    'by-when': date('By when?', 'The day it is done by, or looked at again.'),
  },
  needsOneOf: { fields: ['who', 'worker'], otherwise: 'Say who does it, or choose which of us' },
  toldApartBy: 'what',
});
