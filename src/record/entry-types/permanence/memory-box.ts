import { entryType } from '../../declare.ts';

export const memoryBox = entryType({
  name: 'memory-box',
  area: 'permanence',
  label: 'Memory box',
  plural: 'Memory boxes',
  help: 'Things that matter from the child’s past, kept safe and passed on.',
});
