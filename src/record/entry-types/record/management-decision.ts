import { entryType, longText } from '../../declare.ts';
import { rationale } from '../../fields.ts';

export const managementDecision = entryType({
  name: 'management-decision',
  area: 'record',
  label: 'Management decision',
  plural: 'Management decisions',
  help: 'A manager decides something about the child, with reasons.',
  fields: { decision: longText('Decision', 'What will happen, by whom and by when.'), rationale },
});
