import { entryType } from '../../declare.ts';
import { madeWithFamily, setsOut } from '../../fields.ts';

export const resilienceMap = entryType({
  name: 'resilience-map',
  area: 'record',
  label: 'Resilience map',
  plural: 'Resilience maps',
  help: 'What helps this child bounce back and what makes it harder, drawn together with them.',
  fields: {
    'sets-out': setsOut({
      resilience: 'What is strong in the child',
      vulnerability: 'What is fragile in the child',
      'protective-factors': 'What around the child protects them',
      adversity: 'What around the child is hard',
      analysis: 'How these work on one another',
      'i-have': 'I have: people who love, teach and help me',
      'i-am': 'I am: liked, kind, proud, responsible',
      'i-can': 'I can: tell, solve, hold back, ask for help',
    }),
    'made-with-family': madeWithFamily,
  },
});
