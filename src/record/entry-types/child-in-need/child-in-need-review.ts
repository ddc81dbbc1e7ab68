import { choice, date, entryType } from '../../declare.ts';
import {
  attended,
  chairedBy,
  childAttended,
  childViews,
  invited,
  notes,
  planChanged,
  planUpdated,
  writtenContributions,
} from '../../fields.ts';

const OUTCOMES = {
  continue: 'Plan continues',
  'step-down': 'Step down to early help',
  'step-up': 'Step up to child protection',
  close: 'Close',
  other: 'Something else',
};

export const childInNeedReview = entryType({
  name: 'child-in-need-review',
  area: 'child-in-need',
  label: 'Child in need review',
  plural: 'Child in need reviews',
  help: 'A meeting that asks whether the plan is working and whether it should go on.',
  fields: {
    attended,
    invited,
    'written-contributions': writtenContributions,
    'child-attended': childAttended,
    'child-views': childViews,
    'plan-changed': planChanged,
    'plan-updated': planUpdated,
    'chaired-by': chairedBy,
    outcome: choice('Outcome', OUTCOMES, 'If nothing has changed since the last review, say what will be different now.'),
    'next-review': date('Next review', 'The day agreed before people leave the room.'),
    notes,
  },
});
