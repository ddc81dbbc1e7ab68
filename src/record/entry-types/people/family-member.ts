import { DRAWN_SEXES, NETWORK_KINDS, RELATIONS, RESPONSIBILITY_BASES } from '../../codes/network.ts';
import { choice, choices, date, entryType, longText, number, text, yesNo } from '../../declare.ts';

/** Stored under the name it had when it was for family alone; it holds everybody now. */
export const familyMember = entryType({
  name: 'family-member',
  area: 'people',
  label: 'Person in the child’s life',
  plural: 'People in the child’s life',
  help: 'Someone in the child’s family or network, and how to reach them.',
  fields: {
    relation: choice('Relation', RELATIONS, 'To the child.'),
    name: text('Name', 'As they like to be called.'),
    'known-as': text('Also known as', 'A nickname, an earlier surname, a name used online.'),
    'relation-in-words': text('What does the child call them?', 'In the child’s own words: Nan, Big Jo, my old teacher.'),
    'parental-responsibility': yesNo('Parental responsibility?', 'See the birth certificate or order.'),
    'responsibility-basis': choice('What gives it to them?', RESPONSIBILITY_BASES, 'What you have seen, not what was said.'),
    'same-household': yesNo('Lives with the child?', 'Today.'),
    'new-to-household': yesNo('Newly come to the home?', 'Moved in, or a new partner, since work with the child began.'),
    kinds: choices('Who are they to the child?', NETWORK_KINDS, 'All that fit. A grandmother may be family and safety network.'),
    sex: choice('How are they drawn?', DRAWN_SEXES, 'As a genogram draws people.'),
    born: date('Date of birth', 'Where it is known.'),
    'year-of-birth': number('Born in about which year?', 'Only where the date is not known.', { min: 1850, max: 2150 }),
    'has-died': yesNo('Have they died?', 'A genogram crosses them.'),
    died: date('When did they die?', 'Where it is known.'),
    telephone: text('Telephone', 'The number they answer.'),
    email: text('Email', 'The address they read.'),
    address: longText('Where do they live?', 'As on a letter, where it matters.'),
    agency: text('Which agency?', 'School, practice, charity: by its name. For those who work with the family.'),
    job: text('What is their job?', 'For those who work with the family.'),
    'may-know-address': yesNo('May they be told where the child lives?', 'No keeps it out of whatever is sent to them.'),
    'means-to-child': longText('What do they mean to the child?', 'What the child says of them, and what you have seen.'),
    until: date('No longer in the child’s life since', 'Leave empty while they are.'),
    assessed: yesNo('Has it been asked what they mean for the child?', 'History, checks and what the child says of them.'),
    'record-linked': yesNo('Is their own record linked?', 'Only where they have one with us.'),
    'recorded-apart': yesNo(
      'Are their record and assessment their own?',
      'Nothing of theirs written into this child’s, nor the other way.',
    ),
  },
});
