import { choice, date, entryType, yesNo } from '../../declare.ts';
import { attended, attendedByName, chairedBy, covered, notes, planUpdated, sharedWith } from '../../fields.ts';

export const preProceedingsMeeting = entryType({
  name: 'pre-proceedings-meeting',
  area: 'court',
  label: 'Pre-proceedings meeting',
  plural: 'Pre-proceedings meetings',
  help: 'Parents, with their solicitors, and we agree what will change and how it will be assessed.',
  fields: {
    kind: choice('First meeting or review?', { initial: 'First', review: 'Review' }, 'Review: progress since the first.'),
    attended,
    'attended-by-name': attendedByName,
    'chaired-by': chairedBy,
    'plan-agreed': yesNo('Was a written plan signed?', 'Expectations on both sides, with dates.'),
    covered: covered({
      'how-the-child-is-safe': 'How the child is kept safe',
      'what-must-change': 'What must change, and by when',
      support: 'What help there will be',
      timetable: 'The timetable, with the next meetings',
      assessments: 'Which assessments, and who pays',
      'assessment-questions': 'What a parenting or risk assessment must answer, by whom and by when',
      'what-follows': 'What follows at the end, if it worked and if it did not',
      'review-arrangements': 'When and how it is looked at again',
      'agreed-actions': 'Each thing agreed, and whether it is done',
      'court-threshold': 'Whether the threshold for court is met, with the evidence',
      'reason-for-delay': 'Why it takes longer',
      'last-actions': 'What was agreed last time',
      progress: 'Whether the plan is working',
      impact: 'What has changed for the child',
      'solicitor-attendance': 'Which meetings the family’s solicitor comes to',
      consequences: 'What follows if things do not improve',
    }),
    decision: choice(
      'What was decided?',
      {
        continue: 'Go on, with a new review',
        exit: 'Leave pre-proceedings',
        'legal-planning': 'Back to a legal planning meeting',
        issue: 'Go to court',
      },
      'Only at a review.',
    ),
    'next-review': date('Next review', 'Where it goes on.'),
    'decision-shared-with': sharedWith,
    notes,
    'plan-updated': planUpdated,
  },
});
