import { entryType, longText, text } from '../../declare.ts';

export const managementOversight = entryType({
  name: 'management-oversight',
  area: 'record',
  label: 'Management oversight',
  plural: 'Management oversight',
  help: 'A manager has looked at the record and gives direction.',
  fields: {
    direction: longText('Direction', 'What to do next and why; what good would look like.'),
    'visit-frequency-agreed': text('How often will the child be seen?', 'Only where it is set or changed here.'),
  },
});
