import { entryType, text } from '../../declare.ts';

export const warningEnded = entryType({
  name: 'warning-ended',
  area: 'record',
  label: 'Warning ended',
  plural: 'Warnings ended',
  help: 'A warning that no longer holds, or never should have been given. It leaves the head of the page, and stays in the record.',
  fields: {
    why: text('Why does it no longer hold?', 'What changed, and who says so.', { required: true }),
  },
});
