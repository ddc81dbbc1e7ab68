import { choice, entryType, text, yesNo } from '../../declare.ts';
import { rationale } from '../../fields.ts';

export const transfer = entryType({
  name: 'transfer',
  area: 'front-door',
  label: 'Transfer',
  plural: 'Transfers',
  help: 'The child moves from one team or worker to another.',
  fields: {
    'to-team': text('To which team?', 'The team that takes over.'),
    rationale: rationale,
    'joint-visit': yesNo('Did both workers visit together?', 'The child should meet the new worker alongside someone they know.'),
    'transfer-discussion': yesNo(
      'Did the workers talk it through?',
      'A conversation, not a form: history, plan, risks and what matters to the child.',
    ),
    'family-told': yesNo('Were the child and family told first?', 'With notice, the reason, and the new worker’s name.'),
    'tasks-completed': yesNo('Was outstanding work finished?', 'Recording, chronology, case summary and anything promised to the child.'),
    'introduction-offered': yesNo('Were they offered a meeting with both workers?', 'The one they know introduces the next.'),
    'reason-told': yesNo('Were they told why?', 'Honestly, in a sentence.'),
    'sibling-workers': choice(
      'Do brothers or sisters have a worker in another team?',
      { none: 'No', met: 'Yes, and the workers have met', 'not-met': 'Yes, and they have not met yet' },
      'Workers in one family talk to one another.',
    ),
  },
});
