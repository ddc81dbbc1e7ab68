import { entryType, longText, text, yesNo } from '../../declare.ts';
import { setsOut } from '../../fields.ts';

export const managementOversight = entryType({
  name: 'management-oversight',
  area: 'record',
  label: 'Management oversight',
  plural: 'Management oversight',
  help: 'A manager has looked at the record and gives direction.',
  fields: {
    direction: longText('Direction', 'What to do next and why; what good would look like.'),
    'visit-frequency-agreed': text('How often will the child be seen?', 'Only where it is set or changed here.'),
    'assessment-update-asked': yesNo(
      'Should the assessment be brought up to date?',
      'No progress, a big change, or a manager who needs to know more.',
    ),
    'sets-out': setsOut({
      reflection: 'What we may be missing, and how we know',
      challenge: 'What was questioned between worker and manager',
      'lived-experience': 'What life is like for the child',
      strengths: 'What is working well',
      'what-must-change': 'What must change',
      'next-steps': 'What happens next',
      reasons: 'Why it was decided',
      'expected-outcome': 'What should come of it',
      'significant-event': 'A significant event, and what follows from it',
      dispute: 'A disagreement with another professional',
      'audit-findings': 'What an audit or the figures showed',
    }),
  },
});
