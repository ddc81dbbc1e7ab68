import { ASSESSMENT_PARTS } from '../../codes/assessment-parts.ts';
import { ASSESSMENT_FACTORS } from '../../codes/assessment-factors.ts';
import { ASSESSED } from '../../assessed.ts';
import { choices, entryType, longText, number, text, yesNo } from '../../declare.ts';
import { setsOut, writtenToChild } from '../../fields.ts';

export const assessmentCompleted = entryType({
  name: 'assessment-completed',
  area: 'assessment',
  label: 'Assessment',
  plural: 'Assessments',
  help: 'The worker has finished writing the assessment and passes it to a manager.',
  significant: true,
  broughtUpToDate: true,
  fields: {
    ...ASSESSED,
    'child-seen': yesNo('Was the child seen?', 'Seen, spoken with, and for a baby observed awake with their carers.'),
    'child-seen-alone': yesNo('Was the child seen alone?', 'If not, say why in the record of the visits.'),
    'tools-used': number(
      'How many evidence-based tools were used?',
      'Count each once: graded care profile, three houses, scaling and so on.',
      { min: 0, max: 50 },
    ),
    'chronology-used': yesNo('Does it draw on the chronology?', 'History is analysed for pattern, not pasted in.'),
    genogram: yesNo('Is there an up-to-date genogram?', 'Include absent parents and the wider family.'),
    ecomap: yesNo('Is there an ecomap?', 'Who and what surrounds this child, and how strong each tie is.'),
    'views-of-child': yesNo('Are the child’s views in it?', 'In their words, with the day they said them.'),
    'views-of-parents': yesNo('Are the parents’ views in it?', 'Mother and father, living with the child or not.'),
    'agencies-consulted': yesNo('Did agencies contribute?', 'School, health and others who know the child; say who said what.'),
    'family-group-conference-considered': yesNo(
      'Was a family group conference considered?',
      'Families often find answers services do not.',
    ),
    'update-of-earlier': yesNo('Does it update an earlier assessment?', 'Yes where it revisits one already on the record.'),
    factors: choices('What did it find?', ASSESSMENT_FACTORS, 'Every factor present for this child; the census counts them.'),
    'sets-out': setsOut(ASSESSMENT_PARTS),
    recommendation: longText('What do you recommend, and why?', 'Follow from the analysis. Say what would make you think again.'),
    'no-ecomap-reason': text('Why is there no ecomap?', 'Only where one was not possible.'),
    'written-to-child': writtenToChild,
    'made-with-family': yesNo(
      'Was it made with the family?',
      'Yes where they had a hand in it from start to end, not where they were shown it afterwards.',
    ),
  },
});
