import { choices, entryType, longText, network, yesNo } from '../../declare.ts';

export const familyTime = entryType({
  name: 'family-time',
  area: 'care',
  label: 'Family time',
  plural: 'Family time',
  help: 'Time a child in care spends with people who matter to them.',
  fields: {
    'with-by-name': network('With whom, by name?', 'People of the child’s network, who are counted as what they are to the child.', 'with'),
    with: choices(
      'With whom?',
      { mother: 'Mother', father: 'Father', siblings: 'Brothers and sisters', grandparents: 'Grandparents', others: 'Others' },
      'Everyone who is not named above. Brothers and sisters count as much as parents.',
    ),
    happened: yesNo('Did it happen?', 'If not, who called it off and what was the child told?'),
    supervised: yesNo('Was it supervised?', 'Someone was there to watch and write it down.'),
    'child-words': longText('What did the child say about it?', 'Before and after.'),
  },
});
