import { entryType, longText } from '../../declare.ts';

export const homeSafetyCheck = entryType({
  name: 'home-safety-check',
  area: 'fostering',
  label: 'Health and safety check of a foster home',
  plural: 'Health and safety checks of foster homes',
  help: 'The home and garden were gone through with a checklist.',
  about: ['carer-household', 'prospective-carer'],
  fields: { actions: longText('What must be put right?', 'And by when.') },
});
