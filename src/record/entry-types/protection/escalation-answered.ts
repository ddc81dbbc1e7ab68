import { entryType, yesNo } from '../../declare.ts';
import { notes } from '../../fields.ts';

export const escalationAnswered = entryType({
  name: 'escalation-answered',
  area: 'protection',
  label: 'Escalation answered',
  plural: 'Escalations answered',
  help: 'The person asked has answered, and what will change is clear. Link it to the escalation.',
  fields: { resolved: yesNo('Is it resolved?', 'Say no where it goes to the next stage.'), notes },
});
