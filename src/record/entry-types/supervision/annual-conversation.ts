import { entryType, longText, yesNo } from '../../declare.ts';
import { covered } from '../../fields.ts';

export const annualConversation = entryType({
  name: 'annual-conversation',
  area: 'supervision',
  label: 'Annual conversation',
  plural: 'Annual conversations',
  help: 'A yearly look back and forward. Also called an appraisal.',
  about: ['worker'],
  fields: {
    'mid-year': yesNo('Is it the mid-year look?', 'Targets reviewed part-way.'),
    goals: longText('Goals', 'For the year to come.'),
    covered: covered({
      expectations: 'What is expected of the worker',
      'service-goals': 'How the worker’s goals serve the service’s',
      development: 'What to learn or get better at next, and how',
      'learning-record': 'The worker’s own record of learning',
      'mixed-learning': 'Learning of more than one kind',
      'learning-in-practice': 'What learning changed in the work',
      'learning-for-families': 'What learning changed for families',
      'professional-standards': 'The standards of the profession, with evidence',
      strengths: 'Strengths',
      'drawn-from-supervision': 'What supervision has shown',
      aspirations: 'Where the worker wants to go',
      'knowledge-and-skills': 'Knowledge and skills',
      'guiding-others': 'How they supervise, guide and develop others',
      achievements: 'What was achieved this year',
      observation: 'What the observation of practice showed',
      'mandatory-training': 'Training that is required',
      'agreed-development': 'Learning that was agreed, and whether it was done',
      research: 'What was read, and what it changed',
      'practice-standards': 'How the practice standards show in the work',
    }),
  },
});
