import { PLACEMENT_PROVIDERS, PLACEMENT_TYPES } from '../../codes/placement-type.ts';
import { choice, entryType, number, text, yesNo } from '../../declare.ts';

const KINDS = {
  foster: 'Foster carer',
  'connected-carer': 'Relative or friend',
  'placed-with-parents': 'With parents',
  residential: 'Children’s home',
  'secure-welfare': 'Secure children’s home',
  'semi-independent': 'Supported accommodation',
  'supported-lodgings': 'Supported lodgings',
  independent: 'Independent living',
  adoption: 'Adoptive family',
  'mother-and-baby': 'Parent and child placement',
  'residential-school': 'Residential school',
  'young-offender': 'Young offender institution or secure training centre',
  'health-setting': 'Hospital or health setting',
  unregistered: 'Unregistered provision',
  respite: 'Respite or short break',
  other: 'Somewhere else',
};
const ALSO = {
  'residential-school': 'Residential school',
  'foster-home': 'Foster home',
  'residential-home': 'Children’s home',
  other: 'Somewhere else',
};
const APPROVALS = { approved: 'Approved', temporary: 'Temporarily approved', awaiting: 'Awaiting approval', 'not-needed': 'Not needed' };
const PROVIDERS = { own: 'This council', 'other-council': 'Another council', agency: 'Independent agency or provider', parents: 'Parents' };

export const placementStarted = entryType({
  name: 'placement-started',
  area: 'care',
  label: 'Placement started',
  plural: 'Placements started',
  help: 'The child goes to live somewhere. The placement before ends by itself.',
  significant: true,
  fields: {
    kind: choice('What kind of placement?', KINDS, 'Visits follow from the kind.'),
    'carer-approval': choice('Are the carers approved?', APPROVALS, 'Temporary: a connected person approved for a limited time.'),
    'also-lives-at': choice(
      'Does the child also live somewhere else?',
      ALSO,
      'Only where they live in two places by turns, such as term time at school.',
    ),
    provider: choice('Who provides it?', PROVIDERS, 'Whose foster carer, home or accommodation it is.'),
    'out-of-area': yesNo('Is it outside our area?', 'The other council is told, and someone senior agrees.'),
    planned: yesNo('Was it planned?', 'No where it was found on the day.'),
    'long-term': yesNo('Is it meant to last?', 'Yes where the plan is for the child to stay to adulthood.'),
    'with-siblings': yesNo('Are brothers and sisters together?', 'Leave empty where there are none in care.'),
    code: choice('Placement type in the return', PLACEMENT_TYPES, 'Only where the code cannot be told from the answers above.'),
    'provider-code': choice('Provider in the return', PLACEMENT_PROVIDERS, 'Only where the code cannot be told from the answers above.'),
    'regulator-number': text('Regulator’s number', 'The home’s or agency’s unique reference number.'),
    distance: number('Miles from home', 'As the crow flies, from the address the child came into care from.', { min: 0, max: 1000 }),
    'shares-bedroom': yesNo('Will the child share a bedroom?', 'The risk of sharing is weighed before the child moves in.'),
  },
});
