import { date, entryType } from '../../declare.ts';

export const photograph = entryType({
  name: 'photograph',
  area: 'record',
  label: 'Photograph',
  plural: 'Photographs',
  help: 'A photograph of the child that would help someone find or recognise them is on the record.',
  fields: {
    'taken-on': date('Taken on', 'If not today.'),
  },
});
