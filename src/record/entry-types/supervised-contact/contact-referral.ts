import { entryType, text } from '../../declare.ts';

export const contactReferral = entryType({
  name: 'contact-referral',
  area: 'supervised-contact',
  label: 'Family time referral',
  plural: 'Family time referrals',
  help: 'The social worker asks for family time to be arranged and supervised.',
  about: ['child', 'contact-arrangement'],
  fields: { purpose: text('What is it for?', 'What the court, plan and child need from it.') },
});
