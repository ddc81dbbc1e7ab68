import { entryType } from '../../declare.ts';
import { setsOut } from '../../fields.ts';

export const familyFindingStarted = entryType({
  name: 'family-finding-started',
  area: 'permanence',
  label: 'Family finding started',
  plural: 'Family finding started',
  help: 'The referral has been dealt with and the search for a family begins.',
  fields: {
    'sets-out': setsOut({
      profile: 'A profile that shows who this child is',
      register: 'That the child is on the adoption register',
      'kind-of-family': 'What kind of family the child needs',
    }),
  },
});
