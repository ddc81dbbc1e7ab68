import { entryType, longText } from '../../declare.ts';
import { rationale, setsOut } from '../../fields.ts';

export const managementDecision = entryType({
  name: 'management-decision',
  area: 'record',
  label: 'Management decision',
  plural: 'Management decisions',
  help: 'A manager decides something about the child, with reasons.',
  fields: {
    decision: longText('Decision', 'What will happen, by whom and by when.'),
    rationale,
    'sets-out': setsOut({
      'safety-and-wellbeing': 'The child’s safety and wellbeing, before all else',
      'best-interests': 'What is best for the child',
      'child-views': 'What the child thinks, wants and feels',
      observations: 'What was seen, and what it may mean',
      history: 'History, and how complex it is',
      evidence: 'The evidence it rests on',
      'theory-and-research': 'Theory and research that bear on it',
      'long-term-consequences': 'What it will mean years from now',
      proportionate: 'Why it fits the risk and need',
      'expected-outcome': 'What should come of it',
    }),
  },
});
