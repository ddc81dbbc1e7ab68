import { entryType } from '../../declare.ts';

export const preProceedingsStarted = entryType({
  name: 'pre-proceedings-started',
  area: 'court',
  label: 'Pre-proceedings started',
  plural: 'Pre-proceedings started',
  help: 'The formal stage before court begins.',
  significant: true,
});
