import { ETHNICITIES, NO_PUPIL_NUMBER_REASONS, SEXES } from '../../codes/child-details.ts';
import { choice, entryType, text, yesNo } from '../../declare.ts';
import { setsOut } from '../../fields.ts';

export const childDetails = entryType({
  name: 'child-details',
  area: 'record',
  label: 'Child’s details',
  plural: 'Children’s details',
  help: 'What the returns ask about the child. Ask, do not guess.',
  fields: {
    'known-as': text('Known as', 'Only where it is not the name on the record: the child is found by it too.'),
    sex: choice('Sex', SEXES, 'As registered; the returns ask it.'),
    'former-names': text('Names the child had before', 'Shown to those who may read this record, and to nobody else.'),
    'gender-identity': text('How does the child describe themself?', 'Only if they want it recorded.'),
    ethnicity: choice('Ethnicity', ETHNICITIES, 'As the child or family describe it.'),
    upn: text('Unique pupil number', 'One letter and twelve characters, from the school.'),
    'no-upn-reason': choice('Why is there no number?', NO_PUPIL_NUMBER_REASONS, 'Only where there is none.'),
    'former-upn': text('Former pupil number', 'Where it has changed.'),
    'nhs-number': text('NHS number', 'Ten digits, from a health letter.'),
    language: text('First language', 'The language spoken at home.'),
    'interpreter-needed': yesNo(
      'Is an interpreter needed?',
      'To talk with the child, a parent or a carer; a signer or a communication aid too.',
    ),
    religion: text('Religion or belief', 'If the child or family wish to say.'),
    'mother-of-child': yesNo('Is she a mother herself?', 'Asked for girls and young women in care.'),
    nationality: text('Nationality', 'And immigration status where it matters to what the child may have.'),
    'sets-out': setsOut({
      education: 'School, nursery or learning',
      communication: 'How the child communicates',
      language: 'Languages',
      culture: 'Culture',
      gender: 'Gender',
      sexuality: 'Sexuality, if the young person wants it known',
      disability: 'Disability, or that there is none',
      'diversity-needs': 'What this child needs because of who they are',
    }),
  },
});
