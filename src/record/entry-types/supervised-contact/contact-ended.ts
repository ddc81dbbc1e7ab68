import { entryType, text } from '../../declare.ts';

export const contactEnded = entryType({
  name: 'contact-ended',
  area: 'supervised-contact',
  label: 'Supervised family time ended',
  plural: 'Supervised family time ended',
  help: 'Supervision is no longer needed, or family time has stopped.',
  about: ['child', 'contact-arrangement'],
  fields: { reason: text('Reason', 'In words the child could read.') },
});
