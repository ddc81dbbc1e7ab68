import { choice, entryType, longText, role } from '../../declare.ts';

export const escalation = entryType({
  name: 'escalation',
  area: 'protection',
  label: 'Escalation',
  plural: 'Escalations',
  help: 'Someone challenges a decision, drift or a lack of action, and asks for an answer.',
  fields: {
    to: role('To whom?', 'The role asked to answer.'),
    stage: choice(
      'Stage',
      { informal: 'Informal', formal: 'Formal', senior: 'Senior manager' },
      'Start with a conversation; go further when it does not help.',
    ),
    about: longText('What is it about?', 'What is not happening, and what that means for the child.'),
  },
});
