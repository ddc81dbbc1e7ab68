import { entryType, yesNo } from '../../declare.ts';
import { covered } from '../../fields.ts';

const COVERED = {
  'who-the-worker-is': 'Who the worker is, and that they are this child’s',
  'how-to-reach-us': 'How to reach them',
  'out-of-hours-help': 'Where to get help when they are not at work',
};

export const workerIntroduced = entryType({
  name: 'worker-introduced',
  area: 'front-door',
  label: 'New worker introduced',
  plural: 'New workers introduced',
  help: 'The child and family meet their new worker, best of all with the one who is leaving.',
  fields: {
    covered: covered(COVERED),
    joint: yesNo('Was the last worker there?', 'An introduction by someone the child trusts carries the relationship over.'),
  },
});
