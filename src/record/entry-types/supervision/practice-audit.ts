import { choice, date, entryType, longText, yesNo } from '../../declare.ts';
import { setsOut } from '../../fields.ts';

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
    kind: choice(
      'What kind?',
      {
        record: 'Of the work with one child',
        threshold: 'Of decisions at the front door',
        'multi-agency': 'With partner agencies',
        thematic: 'On a theme',
        'dip-sample': 'Dip sample',
      },
      'The main purpose of this audit.',
    ),
    'actions-due': date('By when?', 'The day by which the last of what must be done will be done.'),
    'sets-out': setsOut({
      'practice-standards': 'How it stands against the practice standards',
      'record-accurate': 'Whether the record is accurate',
      'record-up-to-date': 'Whether the record is up to date',
      'record-respectful': 'Whether the record is respectful',
      'record-for-life-story': 'Whether the record will help the child know their story',
      'referral-quality': 'How good the referrals are',
      'partner-information': 'What partners told us',
      'family-engagement': 'How the family was engaged',
      timeliness: 'Whether it was in time',
      proportionality: 'Whether the response fitted',
      thresholds: 'Whether thresholds were applied well',
      'partners-in-decisions': 'Partners’ part in decisions',
    }),
  },
});
