import { ATTENDEES } from '../../codes/people.ts';
import { choices, entryType, yesNo } from '../../declare.ts';
import { setsOut } from '../../fields.ts';

export const contactAgreement = entryType({
  name: 'contact-agreement',
  area: 'supervised-contact',
  label: 'Family time agreement',
  plural: 'Family time agreements',
  help: 'What everyone has agreed: times, place, who comes, what is brought, what is said.',
  about: ['child', 'contact-arrangement'],
  fields: {
    'signed-by-family': yesNo('Has the family signed?', 'Having gone through it together.'),
    'sets-out': setsOut({
      safeguards: 'What keeps the child safe',
      goals: 'What it is to achieve',
      'by-when': 'By when',
      strengths: 'What goes well already and can be built on',
      worries: 'What the risk assessment and referral say',
    }),
    'made-with': choices('Who made it together?', ATTENDEES, 'Child, family and social worker.'),
  },
});
