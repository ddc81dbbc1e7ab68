import { choice, entryType, yesNo } from '../../declare.ts';

export const missingStarted = entryType({
  name: 'missing-started',
  area: 'care',
  label: 'Missing',
  plural: 'Missing',
  help: 'The child is missing, or away from where they should be. Ring before you write.',
  significant: true,
  fields: {
    kind: choice(
      'Missing or away?',
      { missing: 'Missing: nobody knows where', away: 'Away without agreement: place known' },
      'The return keeps the two apart.',
    ),
    'from-placement': yesNo('From their placement?', 'No where the child lives with family.'),
    'police-told': yesNo('Have the police been told?', 'With the time and the reference they gave.'),
    'family-told': yesNo('Have the parents been told?', 'Unless it would not be safe.'),
  },
});
