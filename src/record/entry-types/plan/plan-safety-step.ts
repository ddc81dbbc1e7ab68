import { entryType, longText, text } from '../../declare.ts';
import { forTheChild, whichPlan } from '../../fields.ts';

export const planSafetyStep = entryType({
  name: 'plan-safety-step',
  area: 'plan',
  label: 'Step of a safety plan',
  plural: 'Steps of safety plans',
  help: 'Who does what, and when, to keep the child safe.',
  fields: {
    plan: whichPlan,
    when: longText('When?', 'What happens, or begins to, that calls for it.', { required: true }),
    who: text('Who?', 'Their name, and who they are to the child.', { required: true }),
    'does-what': longText('Does what?', 'So that they could do it at night, with nobody to ask.', { required: true }),
    'for-the-child': forTheChild,
  },
});
