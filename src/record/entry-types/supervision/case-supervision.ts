import { OVERSIGHT_TOPICS } from '../../codes/oversight-topics.ts';
import { choices, date, entryType, longText, text, yesNo } from '../../declare.ts';
import { covered } from '../../fields.ts';

export const caseSupervision = entryType({
  name: 'case-supervision',
  area: 'supervision',
  label: 'Case supervision',
  plural: 'Case supervision',
  help: 'Manager and worker think together about this child. It belongs on the child’s record.',
  fields: {
    reflective: yesNo('Was it reflective?', 'Room to ask what is life like for this child, what are we missing, what do we feel about it.'),
    actions: longText('What was agreed?', 'Who does what by when; look back at what was agreed last time.'),
    'last-actions-reviewed': yesNo('Were the last actions looked at?', 'Done, or still right?'),
    'visit-frequency-discussed': yesNo(
      'Was it asked how often the child should be seen?',
      'More often than the outer limit where this child needs it.',
    ),
    'next-date': date('Next', 'Agreed today.'),
    covered: covered(OVERSIGHT_TOPICS),
    'last-actions-done': yesNo('Were the actions from last time done?', 'Say no where any is still open, and give it a new date.'),
    'more-visits-for': choices(
      'Does anything call for more visits?',
      {
        'new-worker': 'The worker is new to the child',
        asked: 'The child, carer or placement has asked',
        'home-worries': 'Worries about the home or placement',
        complaint: 'A complaint',
        'possible-move': 'A move is thought of',
        transition: 'A time of change',
        challenges: 'The child is having a hard time',
        'protection-plan': 'A child protection plan',
        'unmet-needs': 'Complex needs not fully met',
        'this-child': 'Something particular to this child',
        'rising-risk': 'Risk that grows, or may be there',
        relationship: 'The relationship needs building',
        'unsuitable-home': 'Somewhere unsuitable to live',
        'becoming-a-parent': 'The young person is or will be a parent',
        'mental-health': 'Mental health that is poor or worse',
        exploitation: 'Exploitation, or going missing',
        assessment: 'An assessment under way',
        nothing: 'Nothing now',
      },
      'Go through the list; tick nothing now where that is so.',
    ),
    'visit-frequency-agreed': text('How often will the child be seen?', 'Agreed here where something calls for more.'),
    'assessment-update-asked': yesNo(
      'Should the assessment be brought up to date?',
      'No progress, a big change, or a manager who needs to know more.',
    ),
  },
});
