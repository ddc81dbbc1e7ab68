import { entryType, longText, yesNo } from '../../declare.ts';

export const allegation = entryType({
  name: 'allegation',
  area: 'fostering',
  label: 'Allegation or concern about a carer or worker',
  plural: 'Allegations and concerns',
  help: 'Someone says that a person who works with children has harmed or may harm a child.',
  about: ['carer-household', 'child', 'worker'],
  significant: true,
  fields: {
    'designated-officer-told': yesNo('Has the designated officer been told?', 'Within a working day. Ring first.'),
    about: longText('What is said?', 'Who said it, when, and exactly what.'),
  },
});
