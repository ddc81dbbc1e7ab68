import { choices, entryType, yesNo } from '../../declare.ts';
import { reason } from '../../fields.ts';

export const prospectiveCarerToldOfDelay = entryType({
  name: 'prospective-carer-told-of-delay',
  area: 'fostering',
  label: 'Delay explained to prospective carers',
  plural: 'Delays explained to prospective carers',
  help: 'Their assessment takes longer than it should, and they are told why.',
  about: ['prospective-carer'],
  fields: {
    how: choices('How were they told?', { 'by-word': 'By word of mouth', 'in-writing': 'In writing' }, 'Both, where the delay is ours.'),
    'delay-is-ours': yesNo('Is the delay ours?', 'No where we wait for a check or a reference.'),
    reason,
  },
});
