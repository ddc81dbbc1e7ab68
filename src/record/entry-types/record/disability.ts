import { DISABILITIES } from '../../codes/child-details.ts';
import { choices, entryType, yesNo } from '../../declare.ts';

export const disability = entryType({
  name: 'disability',
  area: 'record',
  label: 'Disability',
  plural: 'Disabilities',
  help: 'Whether the child is disabled, and in what ways. Record again when it changes.',
  fields: {
    disabled: yesNo('Is the child disabled?', 'By the law’s test: lasting, and getting in the way of daily life.'),
    codes: choices('In what ways?', DISABILITIES, 'As many as fit.'),
  },
});
