import { choice, date, entryType, longText, role, yesNo } from '../../declare.ts';
import { setsOut, sharedWith } from '../../fields.ts';

const KINDS = {
  'child-and-family': 'Child and family',
  'short-break': 'Short break',
  'pre-birth': 'Pre-birth',
  parenting: 'Parenting',
  'connected-person': 'Connected person',
  'return-home': 'Return home from care',
  update: 'Update',
};

const SETS_OUT = {
  reasons: 'Why it is being made',
  worries: 'What we are worried about',
  'what-we-will-do': 'What we will do, and when',
  'possible-outcomes': 'What may come of it',
};

export const assessmentStarted = entryType({
  name: 'assessment-started',
  area: 'assessment',
  label: 'Assessment started',
  plural: 'Assessments started',
  help: 'An assessment begins. For one that follows a referral, the day of the referral is what counts.',
  significant: true,
  fields: {
    kind: choice('What kind?', KINDS, 'Choose update where an earlier assessment is being brought up to date.'),
    'disabled-children': yesNo('Is it led by the disabled children’s team?', 'Some councils expect different timescales there.'),
    reason: longText('Why now, and what questions should it answer?', 'Share these with the family at the start.'),
    consent: yesNo('Does the family agree?', 'Where there is no consent, record the lawful reason for going on.'),
    'sets-out': setsOut(SETS_OUT),
    'shared-with': sharedWith,
    'agreed-timescale': date('Agreed finish', 'The day agreed with the manager for this child, which may be well before the outer limit.'),
    'plan-signed-by-parents': yesNo('Have the parents signed the plan for it?', 'The plan says what is assessed, by whom and by when.'),
    'without-consent-agreed-by': role('Who agreed to go on without consent?', 'Only where asking was unsafe, or the answer was no.'),
  },
});
