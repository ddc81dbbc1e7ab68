import { choices, entryType, yesNo } from '../../declare.ts';

export const advocacyOffered = entryType({
  name: 'advocacy-offered',
  area: 'record',
  label: 'Advocacy offered',
  plural: 'Advocacy offered',
  help: 'Someone independent, to help the child or parent be heard.',
  fields: {
    to: choices('Offered to', { child: 'Child', parents: 'Parents' }, 'Who was offered an advocate.'),
    accepted: yesNo('Did they accept?', 'Ask again at the next big decision.'),
  },
});
