import { entryType, role, yesNo } from '../../declare.ts';

export const placementAgreedPermanent = entryType({
  name: 'placement-agreed-permanent',
  area: 'care',
  label: 'Placement agreed as permanent',
  plural: 'Placements agreed as permanent',
  help: 'This is where the child will grow up, and everyone has said so, the child too.',
  significant: true,
  fields: {
    'interval-agreed-after-assessment': yesNo(
      'Was a longer visiting interval agreed after an assessment?',
      'Only with the child’s and reviewing officer’s views on the record.',
    ),
    'agreed-by': role('Who agreed it?', 'The role of the decision maker.'),
  },
});
