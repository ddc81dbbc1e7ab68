import { choice, entryType, longText, yesNo } from '../../declare.ts';

export const practiceAudit = entryType({
  name: 'practice-audit',
  area: 'supervision',
  label: 'Practice audit',
  plural: 'Practice audits',
  help: 'Someone looked closely at the work with this child and graded it.',
  about: ['child', 'worker'],
  fields: {
    grade: choice(
      'Grade',
      { outstanding: 'Outstanding', good: 'Good', 'requires-improvement': 'Requires improvement', inadequate: 'Inadequate' },
      'For the child’s experience, not the tidiness of the record.',
    ),
    'with-worker': yesNo('Was it done with the worker?', 'Auditing together teaches more than auditing alone.'),
    'family-asked': yesNo('Was the family asked?', 'What difference has our help made?'),
    actions: longText('What must be done?', 'Few, dated, with a name.'),
  },
});
