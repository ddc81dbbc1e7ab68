import { choice, entryType, longText } from '../../declare.ts';
import { authorised, setsOut, sharedOn, sharedWith } from '../../fields.ts';

const SETS_OUT = {
  'lived-experience': 'What life is like for the child',
  worries: 'What we are worried about',
  strengths: 'What is working well',
  history: 'What earlier records show of everyone in the home',
  'manager-recommendation': 'What the manager decided and recommends',
  'capacity-to-change': 'Whether and how soon the parents can change',
  'whole-family': 'Everyone in the family, those who live elsewhere too',
  'household-adults': 'Every adult of the household, those away for now too',
  'plan-recommended': 'What the plan must hold',
  'views-of-wider-family': 'What the wider family thinks',
  'child-seen': 'Whether the child was seen, and seen alone, and if not why and who was there',
  'child-views': 'What the child thinks, wants and feels',
};

export const conferenceReportShared = entryType({
  name: 'conference-report-shared',
  area: 'protection',
  label: 'Conference report shared',
  plural: 'Conference reports shared',
  help: 'The social worker’s report is in people’s hands before the conference.',
  fields: {
    for: choice('Which conference?', { initial: 'Initial', review: 'Review' }, 'The conference the report was written for.'),
    with: sharedWith,
    authorised,
    'sets-out': setsOut(SETS_OUT),
    'shared-on': sharedOn,
    comments: longText('What did the family say about it?', 'Take time to go through it with them; note what they think is wrong.'),
  },
});
