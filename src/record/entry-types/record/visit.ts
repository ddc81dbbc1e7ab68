import { ATTENDEES } from '../../codes/people.ts';
import { choice, choices, entryType, longText, number, text, yesNo } from '../../declare.ts';
import { notes } from '../../fields.ts';

export const visit = entryType({
  name: 'visit',
  area: 'record',
  label: 'Visit',
  plural: 'Visits',
  help: 'Seeing a child where they live or are. Record an attempt too: it shows you tried, and it does not count as seeing the child.',
  fields: {
    'child-seen': yesNo(
      'Was the child seen?',
      'Seen and spoken with by you. For a baby: awake, with you close enough to know how they are. Before birth: whether you saw the expectant mother.',
    ),
    'child-seen-alone': yesNo(
      'Was the child seen alone?',
      'Out of hearing of carers. For a baby or a child who does not speak, time observing just them.',
    ),
    'not-alone-reason': text(
      'Why not alone?',
      'The child’s wish, their age, someone would not allow it: say which, and what you will do next time.',
    ),
    'bedroom-seen': yesNo('Was the bedroom seen?', 'Where the child sleeps, with their leave where they are old enough.'),
    place: choice(
      'Where?',
      { home: 'Home', placement: 'Placement', school: 'School', elsewhere: 'Somewhere else' },
      'Home: where the family lives. Placement: where a child in care lives.',
    ),
    announced: yesNo('Was it announced?', 'No where you came without saying.'),
    present: choices('Who else was there?', ATTENDEES, 'Adults and children in the home, with names in the notes.'),
    'parents-told': yesNo(
      'Do the parents know of the visit?',
      'Above all where you saw the child at school. If not, say why it would not be safe.',
    ),
    joint: yesNo('With another worker?', 'Such as a new worker, police or health visitor.'),
    'child-awake': yesNo('Was the baby awake?', 'Only for babies and toddlers.'),
    'home-conditions': longText(
      'What was the home like?',
      'What you saw, heard and smelled; food, warmth, sleep, play. Describe, do not label.',
    ),
    'child-words': longText('What did the child say or show?', 'Their own words, in quotation marks, and what you saw them do.'),
    purpose: text('What was the visit for?', 'Tie it to the plan: which worry, which goal.'),
    'plan-discussed': yesNo('Did you talk about the plan?', 'What is better, what is not, what everyone does next.'),
    'manager-alerted': yesNo('Was a manager told of a worry?', 'On the day, when a child could not be seen or something was wrong.'),
    kind: choice(
      'What kind of visit?',
      { ordinary: 'Visit', attempted: 'Attempted', transfer: 'With the next or last worker' },
      'Attempted: you went, and did not see the child.',
    ),
    minutes: number('How long, in minutes?', 'Roughly.', { min: 0, max: 1440 }),
    notes,
  },
});
