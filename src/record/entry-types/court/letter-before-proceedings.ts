import { entryType, yesNo } from '../../declare.ts';
import { sentOn, sentTo } from '../../fields.ts';

export const letterBeforeProceedings = entryType({
  name: 'letter-before-proceedings',
  area: 'court',
  label: 'Letter before proceedings',
  plural: 'Letters before proceedings',
  help: 'A letter tells parents what worries us, what must change, and to get a solicitor.',
  significant: true,
  fields: {
    to: sentTo,
    'sent-on': sentOn,
    explained: yesNo('Was it explained in person?', 'A letter like this should not be the first they hear of it.'),
  },
});
