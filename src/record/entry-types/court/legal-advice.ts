import { choice, entryType } from '../../declare.ts';
import { attended, covered, rationale } from '../../fields.ts';

export const legalAdvice = entryType({
  name: 'legal-advice',
  area: 'court',
  label: 'Legal advice',
  plural: 'Legal advice',
  help: 'A council lawyer advises the worker and manager.',
  fields: {
    about: choice(
      'About what?',
      { discharge: 'Ending a care order', proceedings: 'Going to court', other: 'Something else' },
      'What the lawyer was asked.',
    ),
    attended,
    covered: covered({
      'whether-right': 'Whether it is right to apply',
      'first-statement': 'What the first statement should hold',
      'other-orders': 'Other orders that would support the child',
    }),
    rationale,
  },
});
