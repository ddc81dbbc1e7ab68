import { choice, entryType, yesNo } from '../../declare.ts';

export const prospectiveCarerCheck = entryType({
  name: 'prospective-carer-check',
  area: 'fostering',
  label: 'Check on prospective carers',
  plural: 'Checks on prospective carers',
  help: 'A check, reference or medical has been asked for or has come back.',
  about: ['prospective-carer', 'carer-household'],
  fields: {
    kind: choice(
      'Which check?',
      { dbs: 'Disclosure and barring', medical: 'Medical', reference: 'Reference', 'local-authority': 'Council records', other: 'Other' },
      'The kind of check.',
    ),
    received: yesNo('Has it come back?', 'No when it has been asked for.'),
  },
});
