import { choices, entryType, text } from '../../declare.ts';
import { rationale } from '../../fields.ts';

export const permanencePlanAgreed = entryType({
  name: 'permanence-plan-agreed',
  area: 'permanence',
  label: 'Permanence plan agreed',
  plural: 'Permanence plans agreed',
  help: 'A panel or senior manager has agreed the plan.',
  fields: {
    'decided-by': text('Which panel or decision maker?', 'As the council calls it.'),
    rationale,
    'agreed-by': choices(
      'Who has agreed it?',
      { panel: 'Panel', 'decision-maker': 'Agency decision maker', manager: 'Manager' },
      'Everyone who has agreed it by now.',
    ),
  },
});
