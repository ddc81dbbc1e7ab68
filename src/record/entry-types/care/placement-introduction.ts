import { entryType } from '../../declare.ts';
import { childViews, covered, notes } from '../../fields.ts';

export const placementIntroduction = entryType({
  name: 'placement-introduction',
  area: 'care',
  label: 'Introduction to a placement',
  plural: 'Introductions to placements',
  help: 'Before a planned move, the worker sees the home and the child meets the people who live there.',
  fields: {
    covered: covered({
      'home-seen': 'The home, seen by the child’s worker',
      'carers-spoken-with': 'What the child needs, talked over with the carers',
      'child-met-carers': 'The child and the carers meeting',
      'child-visited': 'A visit by the child to the home',
    }),
    'child-views': childViews,
    notes,
  },
});
