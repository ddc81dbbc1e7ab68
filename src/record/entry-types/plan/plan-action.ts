import { choice, date, entryType, longText, text, worker, yesNo } from '../../declare.ts';
import { forTheChild, whichPlan } from '../../fields.ts';

const OWNERS = {
  us: 'One of us',
  family: 'Family or friends',
  child: 'The child',
  professional: 'Somebody from another service',
};

export const planAction = entryType({
  name: 'plan-action',
  area: 'plan',
  label: 'Action in a plan',
  plural: 'Actions in plans',
  help: 'What somebody does so that an outcome comes about. Written again, it stands in place of what it said before.',
  fields: {
    plan: whichPlan,
    action: longText('What exactly will be done?', 'So that anybody could tell whether it was.', { required: true }),
    'owner-is': choice('Whose is it?', OWNERS, 'One person, so that nobody waits for somebody else.', { required: true }),
    worker: worker('Which of us?', 'It stands in their own list of what they have to do.'),
    'family-member': text('Who in the family?', 'Their name, and who they are to the child: Nan; Jo, Mum’s friend.'),
    professional: text('Who, and of which service?', 'Their name, and what they do: Sam Pretend, school nurse.'),
    'by-when': date('By when?', 'The day it is done by, or looked at again where it goes on.', { required: true }),
    'how-often': text('How often?', 'Where it is done more than once: every school day, twice a week.'),
    'bottom-line': yesNo('Is it a bottom line?', 'Yes where the child is not safe without it.'),
    'for-the-child': forTheChild,
  },
});
