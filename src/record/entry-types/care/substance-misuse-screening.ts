import { entryType, yesNo } from '../../declare.ts';

export const substanceMisuseScreening = entryType({
  name: 'substance-misuse-screening',
  area: 'care',
  label: 'Drug and alcohol screening',
  plural: 'Drug and alcohol screenings',
  help: 'Someone has talked with the young person about drugs and alcohol.',
  fields: {
    identified: yesNo('Is there a problem?', 'Say what the young person thinks of it too.'),
    'help-offered': yesNo('Was help offered?', 'Leave empty where there is no problem.'),
    'help-received': yesNo('Was help taken up?', 'Leave empty where there is no problem.'),
  },
});
