import { date, entryType, text } from '../../declare.ts';

export const youthJusticeOrderStarted = entryType({
  name: 'youth-justice-order-started',
  area: 'youth-justice',
  label: 'Youth justice order started',
  plural: 'Youth justice orders started',
  help: 'A court order or out-of-court disposal begins.',
  significant: true,
  fields: { order: text('Which order?', 'As the court or panel made it.'), until: date('Until', 'The last day, if known.') },
});
