import { date, entryType, yesNo } from '../../declare.ts';

export const death = entryType({
  name: 'death',
  area: 'record',
  label: 'Death',
  plural: 'Deaths',
  help: 'The child has died. Nothing more is expected of anyone for this child.',
  significant: true,
  closesRecord: true,
  fields: {
    'notified-on': date('National panel told on', 'Where the law asks for it.'),
    'rapid-response-attended': yesNo(
      'Was social care at the rapid response meeting?',
      'For a child who was not open to us, someone still goes.',
    ),
  },
});
