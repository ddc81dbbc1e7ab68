import { entryType, text } from '../../declare.ts';
import { attended, chairedBy, rationale } from '../../fields.ts';

export const longPlanReview = entryType({
  name: 'long-plan-review',
  area: 'protection',
  label: 'Review of a long plan',
  plural: 'Reviews of long plans',
  help: 'Managers and the chair look together at a plan that has gone on too long.',
  fields: { attended, 'chaired-by': chairedBy, outcome: text('Outcome', 'What will be different from now on.'), rationale },
});
