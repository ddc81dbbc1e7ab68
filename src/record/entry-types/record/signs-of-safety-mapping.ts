import { ATTENDEES } from '../../codes/people.ts';
import { choices, entryType, longText } from '../../declare.ts';

export const signsOfSafetyMapping = entryType({
  name: 'signs-of-safety-mapping',
  area: 'record',
  label: 'Signs of Safety mapping',
  plural: 'Signs of Safety mappings',
  help: 'What everyone is worried about, what is working well and what needs to happen, thought through together. One thing a line.',
  fields: {
    'past-harm': longText(
      'What has hurt the child already?',
      'One thing a line: what was done, when, and what it was like for the child. Facts, not names for them.',
    ),
    'danger-statement': longText(
      'What could happen if nothing changes?',
      'The danger statement: who is worried, what about, and what it could do to the child. In words the family would use.',
    ),
    'complicating-factors': longText(
      'What makes this harder?',
      'No danger in itself, but in the way: money, health, housing, a court case, not trusting us.',
    ),
    strengths: longText('What is good in this family?', 'What they are proud of, who loves the child, what has got better.'),
    'existing-safety': longText(
      'When has somebody kept the child safe?',
      'Times when the danger was there and somebody did something about it: who, and what they did.',
    ),
    'safety-goals': longText(
      'What must we see before we stop worrying?',
      'The safety goals: what people will be doing with the child instead, every day, whoever is watching.',
    ),
    'next-steps': longText('What happens next?', 'Who does what, and by when. Ask what would move each person up by one on the scale.'),
    'worked-out-with': choices('Who worked it out together?', ATTENDEES, 'Everyone who helped to make this map, the child first.'),
  },
});
