import { choice, entryType, text, yesNo } from '../../declare.ts';

export const familyMember = entryType({
  name: 'family-member',
  area: 'record',
  label: 'Family member',
  plural: 'Family members',
  help: 'Someone in the child’s family or network, and how to reach them.',
  fields: {
    relation: choice(
      'Relation',
      {
        mother: 'Mother',
        father: 'Father',
        'step-parent': 'Step-parent or partner',
        sibling: 'Brother or sister',
        'half-sibling': 'Half-brother or half-sister',
        grandparent: 'Grandparent',
        relative: 'Another relative',
        friend: 'Friend of the family',
        other: 'Other',
      },
      'To the child.',
    ),
    name: text('Name', 'As they like to be called.'),
    'parental-responsibility': yesNo('Parental responsibility?', 'See the birth certificate or order.'),
    'same-household': yesNo('Lives with the child?', 'Today.'),
    'new-to-household': yesNo('Newly come to the home?', 'Moved in, or a new partner, since work with the child began.'),
    assessed: yesNo('Has it been asked what they mean for the child?', 'History, checks and what the child says of them.'),
    'record-linked': yesNo('Is their own record linked?', 'Only where they have one with us.'),
    'recorded-apart': yesNo(
      'Are their record and assessment their own?',
      'Nothing of theirs written into this child’s, nor the other way.',
    ),
  },
});
