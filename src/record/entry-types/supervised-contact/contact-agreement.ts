import { entryType, yesNo } from '../../declare.ts';

export const contactAgreement = entryType({
  name: 'contact-agreement',
  area: 'supervised-contact',
  label: 'Family time agreement',
  plural: 'Family time agreements',
  help: 'What everyone has agreed: times, place, who comes, what is brought, what is said.',
  about: ['child', 'contact-arrangement'],
  fields: { 'signed-by-family': yesNo('Has the family signed?', 'Having gone through it together.') },
});
