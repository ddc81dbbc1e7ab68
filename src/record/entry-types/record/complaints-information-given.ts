import { choices, entryType, yesNo } from '../../declare.ts';

export const complaintsInformationGiven = entryType({
  name: 'complaints-information-given',
  area: 'record',
  label: 'Complaints information given',
  plural: 'Complaints information given',
  help: 'The child or family has been told how to complain, and that it will not count against them.',
  fields: {
    to: choices('Given to', { child: 'Child', parents: 'Parents', carers: 'Carers' }, 'In a form each can use.'),
    explained: yesNo('Was it explained?', 'Gone through together, not only handed over.'),
  },
});
