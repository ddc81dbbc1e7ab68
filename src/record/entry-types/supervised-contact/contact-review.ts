import { entryType } from '../../declare.ts';
import { attended, attendedByName, childViews, covered, notes } from '../../fields.ts';

export const contactReview = entryType({
  name: 'contact-review',
  area: 'supervised-contact',
  label: 'Family time review',
  plural: 'Family time reviews',
  help: 'Is family time good for the child? Should anything change?',
  about: ['child', 'contact-arrangement'],
  fields: {
    'child-views': childViews,
    attended,
    'attended-by-name': attendedByName,
    notes,
    covered: covered({
      goals: 'How far the goals are reached',
      'goals-revised': 'Goals or actions that should change',
      'key-issues': 'What matters most now',
      changes: 'What has changed',
      'child-views': 'What the child thinks of it',
      'parent-views': 'What the parents think of it',
      'what-was-learned': 'What their views change from now on',
      worries: 'Worries, and whether they have lessened',
    }),
  },
});
