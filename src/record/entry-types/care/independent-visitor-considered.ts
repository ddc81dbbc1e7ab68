import { entryType, yesNo } from '../../declare.ts';

export const independentVisitorConsidered = entryType({
  name: 'independent-visitor-considered',
  area: 'care',
  label: 'Independent visitor considered',
  plural: 'Independent visitors considered',
  help: 'Would this child like an adult who visits only for them?',
  fields: { wanted: yesNo('Does the child want one?', 'Ask again from time to time.') },
});
