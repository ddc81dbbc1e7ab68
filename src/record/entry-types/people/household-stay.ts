import { date, entryType, text } from '../../declare.ts';

/** Tied `of` the household and `for` the person; `of` alone is the child. */
export const householdStay = entryType({
  name: 'household-stay',
  area: 'people',
  label: 'Living in a household',
  plural: 'Living in households',
  help: 'Who lives in a household, from when to when.',
  fields: {
    who: text('Who lives where?', 'By the names when it was written, so that it can be read by itself.'),
    from: date('Since', 'Leave empty where nobody knows.'),
    to: date('Until', 'Leave empty while they live there.'),
  },
});
