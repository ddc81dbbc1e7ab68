import { entryType, yesNo } from '../../declare.ts';

export const workerIntroduced = entryType({
  name: 'worker-introduced',
  area: 'front-door',
  label: 'New worker introduced',
  plural: 'New workers introduced',
  help: 'The child and family meet their new worker, best of all with the one who is leaving.',
  fields: { joint: yesNo('Was the last worker there?', 'An introduction by someone the child trusts carries the relationship over.') },
});
