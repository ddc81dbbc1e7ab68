import { PLAN_PARTS } from '../../codes/plan-parts.ts';
import { choice, entryType, role, yesNo } from '../../declare.ts';
import { madeWithFamily, setsOut, sharedWith, writtenToChild } from '../../fields.ts';

export const carePlan = entryType({
  name: 'care-plan',
  area: 'care',
  label: 'Care plan',
  plural: 'Care plans',
  help: 'The long-term aim for the child and how it will be reached: home, health, school, identity, family.',
  significant: true,
  broughtUpToDate: true,
  fields: {
    kind: choice(
      'Which care plan?',
      { initial: 'First', updated: 'Updated', interim: 'Interim, for court', final: 'Final, for court' },
      'The version of the plan this is.',
    ),
    shared: yesNo('Has it been shared?', 'With the child, parents, carers and reviewing officer.'),
    'shared-with': sharedWith,
    'authorised-by': role('Who authorised it?', 'The role of the manager who signed it.'),
    'made-with-family': madeWithFamily,
    'sets-out': setsOut(PLAN_PARTS),
    'written-to-child': writtenToChild,
    'significant-change': yesNo('Does it change much?', 'Where the child lives, with whom, or where they will grow up.'),
    'placed-with-parents': yesNo('Is the plan to live with a parent under an order?', 'It needs the agency decision maker first.'),
  },
});
