import { date, entryType, yesNo } from '../../declare.ts';
import { sentOn, sentTo, setsOut } from '../../fields.ts';

export const letterBeforeProceedings = entryType({
  name: 'letter-before-proceedings',
  area: 'court',
  label: 'Letter before proceedings',
  plural: 'Letters before proceedings',
  help: 'A letter tells parents what worries us, what must change, and to get a solicitor.',
  significant: true,
  fields: {
    to: sentTo,
    'sets-out': setsOut({
      worries: 'What we are worried about',
      'support-offered': 'What help has been offered',
      'what-must-change': 'What the parents must do',
      support: 'What help there will be',
      'legal-advice': 'How to get a solicitor, and why',
      'meeting-date': 'The day of the pre-proceedings meeting',
      'solicitors-list': 'A list of solicitors',
      'parents-guide': 'The guide for parents',
    }),
    'sent-on': sentOn,
    'first-meeting': date('First meeting', 'The day of the pre-proceedings meeting that the parents are asked to.'),
    explained: yesNo('Was it explained in person?', 'A letter like this should not be the first they hear of it.'),
    filed: yesNo('Is the letter kept with the record?', 'The letter itself, where it can be found again.'),
  },
});
