import { choice, entryType, yesNo } from '../../declare.ts';

const WHERE = {
  health: 'A place arranged by health',
  education: 'A place arranged by education',
  'care-home': 'Care home',
  hospital: 'Independent hospital',
  hospice: 'Hospice',
};

export const livingElsewhereNotified = entryType({
  name: 'living-elsewhere-notified',
  area: 'care',
  label: 'Notice of a long stay arranged by others',
  plural: 'Notices of long stays arranged by others',
  help: 'Health, education or a home tells us that a child who is not in care stays there, or will, for three months or more.',
  significant: true,
  fields: {
    where: choice('Where does the child stay?', WHERE, 'Who arranged it, or what kind of place it is.'),
    'assessed-in-past-year': yesNo(
      'Were the child’s needs assessed in the year before?',
      'Say no where you cannot find one: the child is then seen sooner.',
    ),
  },
});
