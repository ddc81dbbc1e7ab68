import { choice, entryType, longText } from '../../declare.ts';

export const wordsAndPicturesStep = entryType({
  name: 'words-and-pictures-step',
  area: 'record',
  label: 'Step of words and pictures',
  plural: 'Steps of words and pictures',
  help: 'One step of the story that tells a child why people are worried and what is being done.',
  fields: {
    part: choice(
      'What does it tell?',
      {
        'what-is-good': 'What is good',
        'who-worried': 'Who was worried',
        'what-happened': 'What happened',
        'what-they-did': 'What people did',
        'what-is-being-done': 'What is being done now',
        'what-comes-next': 'What comes next',
      },
      'One thing at a time.',
    ),
    words: longText('The words', 'As you would say it to this child. Nothing that is not true, and nothing they have not to carry.', {
      required: true,
    }),
    picture: choice(
      'The picture',
      {
        house: 'A house',
        child: 'A child',
        family: 'A family',
        worker: 'A worker with a bag',
        school: 'A school',
        phone: 'A telephone',
        talking: 'People talking',
        shouting: 'Loud voices',
        smile: 'A smiling face',
        worry: 'A worried face',
        sad: 'A sad face',
        bed: 'A bed at night',
        food: 'Something to eat',
        doctor: 'A doctor or nurse',
        car: 'A car',
        hands: 'Hands that hold',
        heart: 'A heart',
        calendar: 'A day in the calendar',
      },
      'One that the child knows at once. They may want to draw their own instead.',
    ),
  },
});
