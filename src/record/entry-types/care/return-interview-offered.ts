import { entryType, yesNo } from '../../declare.ts';

export const returnInterviewOffered = entryType({
  name: 'return-interview-offered',
  area: 'care',
  label: 'Return interview offered',
  plural: 'Return interviews offered',
  help: 'The child is offered a talk with someone independent of their care.',
  fields: { accepted: yesNo('Did the child accept?', 'Offer again in another way if they said no the first time.') },
});
