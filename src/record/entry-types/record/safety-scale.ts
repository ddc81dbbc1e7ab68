import { choice, entryType, longText, number, text } from '../../declare.ts';

export const safetyScale = entryType({
  name: 'safety-scale',
  area: 'record',
  label: 'Safety scale',
  plural: 'Safety scales',
  help: 'How safe one person thinks the child is, from 0 to 10, and why they say so.',
  fields: {
    whose: choice(
      'Whose number is it?',
      {
        child: 'Child',
        mother: 'Mother',
        father: 'Father',
        carer: 'Carer',
        family: 'Wider family or friends',
        worker: 'Worker',
        school: 'School or nursery',
        health: 'Health',
        other: 'Somebody else',
      },
      'Each person gives their own; nobody gives another’s.',
      { required: true },
    ),
    who: text('Who is that?', 'Their name, or who they are to the child.'),
    number: number('From 0 to 10', '0: not safe enough to stay. 10: safe enough for us to stop coming.', {
      required: true,
      min: 0,
      max: 10,
    }),
    reason: longText('Why that number?', 'In their own words: what makes it that high, and no higher.'),
  },
});
