import { choice, entryType, text, yesNo } from '../../declare.ts';

export const trainingCompleted = entryType({
  name: 'training-completed',
  area: 'supervision',
  label: 'Training completed',
  plural: 'Training completed',
  help: 'The worker finished a course or other learning.',
  about: ['worker'],
  fields: {
    what: text('What?', 'Course or topic.'),
    mandatory: yesNo('Is it required?', 'On the council’s list for this role.'),
    topic: choice(
      'On what?',
      {
        'restorative-practice': 'Restorative practice',
        'signs-of-safety': 'Signs of Safety',
        safeguarding: 'Safeguarding',
        'direct-work': 'Direct work with children',
        'family-group-conference': 'Leading family group conferences',
        other: 'Something else',
      },
      'Where it is one of these.',
    ),
  },
});
