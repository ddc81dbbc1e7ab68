import { choice, entryType, yesNo } from '../../declare.ts';

export const detentionNotified = entryType({
  name: 'detention-notified',
  area: 'youth-justice',
  label: 'Notice of detention',
  plural: 'Notices of detention',
  help: 'We are told that a child or young person is detained.',
  significant: true,
  fields: {
    where: choice(
      'Where?',
      { institution: 'Young offender institution', 'training-centre': 'Secure training centre', home: 'Secure children’s home', prison: 'Prison' },
      'The kind of place.',
    ),
    'formerly-in-care': yesNo('Were they in care until then?', 'Yes where the period of care ended with the detention.'),
  },
});
