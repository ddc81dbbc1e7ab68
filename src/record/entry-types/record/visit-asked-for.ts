import { choice, entryType, text, yesNo } from '../../declare.ts';

export const visitAskedFor = entryType({
  name: 'visit-asked-for',
  area: 'record',
  label: 'Visit asked for',
  plural: 'Visits asked for',
  help: 'Somebody asks that the child be seen, or a worry calls for it.',
  fields: {
    'asked-by': choice(
      'Who asked?',
      {
        child: 'The child',
        parent: 'A parent or someone with parental responsibility',
        carer: 'Whoever cares for the child',
        worker: 'We did, to keep the child safe',
      },
      'Whoever asked first.',
    ),
    reasonable: yesNo('Is it a reasonable request?', 'If not, say why, and tell them.'),
    reason: text('Why?', 'In their words.'),
  },
});
