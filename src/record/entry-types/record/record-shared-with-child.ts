import { entryType, longText, text } from '../../declare.ts';

export const recordSharedWithChild = entryType({
  name: 'record-shared-with-child',
  area: 'record',
  label: 'Record shared with child',
  plural: 'Records shared with children',
  help: 'The child or young person has read, or been read, part of their record.',
  fields: {
    what: text('Which part?', 'Summary, plan, letters, all of it.'),
    comments: longText('What did they say?', 'What they would change or add stays beside what was written.'),
  },
});
