import { entryType, longText, yesNo } from '../../declare.ts';

export const contactInformationSheet = entryType({
  name: 'contact-information-sheet',
  area: 'supervised-contact',
  label: 'Family time information sheet',
  plural: 'Family time information sheets',
  help: 'What the supervisor must know about this child and family, kept up to date.',
  about: ['child', 'contact-arrangement'],
  fields: {
    'worked-out-with-social-worker': yesNo('Was it gone through with the social worker?', 'Both have read the same sheet.'),
    outcome: longText('How did it end?', 'When supervised family time ends: what came of it.'),
  },
});
