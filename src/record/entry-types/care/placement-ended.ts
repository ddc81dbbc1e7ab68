import { REASONS_PLACEMENT_CHANGED } from '../../codes/care-episode.ts';
import { choice, entryType, yesNo } from '../../declare.ts';

export const placementEnded = entryType({
  name: 'placement-ended',
  area: 'care',
  label: 'Placement ended',
  plural: 'Placements ended',
  help: 'The child leaves where they were living. Not needed where the next placement starts the same day.',
  significant: true,
  fields: {
    reason: choice('Why did it end?', REASONS_PLACEMENT_CHANGED, 'The reason the return asks for.'),
    planned: yesNo('Was it planned?', 'No where it broke down or was stopped.'),
    'child-told': yesNo('Was the child told beforehand?', 'And could they say goodbye and take everything that is theirs?'),
  },
});
