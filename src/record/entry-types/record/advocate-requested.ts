import { choices, entryType, text, yesNo } from '../../declare.ts';

export const advocateRequested = entryType({
  name: 'advocate-requested',
  area: 'record',
  label: 'Advocate asked for',
  plural: 'Advocates asked for',
  help: 'An advocacy service was asked for someone to help the child or a parent be heard.',
  fields: {
    for: choices('For whom?', { child: 'Child', parents: 'Parents' }, 'Who will be helped to speak.'),
    consent: yesNo('Do they agree to it?', 'The service is asked only with their leave.'),
    service: text('Which service?', 'Its name.'),
  },
});
