import { entryType, text } from '../../declare.ts';

export const regulatorNotice = entryType({
  name: 'regulator-notice',
  area: 'care',
  label: 'Notice from the regulator',
  plural: 'Notices from the regulator',
  help: 'Ofsted tells us that it is acting against the home or agency that looks after the child.',
  significant: true,
  fields: { what: text('What is Ofsted doing?', 'Cancelling a registration, taking proceedings or stopping new admissions.') },
});
