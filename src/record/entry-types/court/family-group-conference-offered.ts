import { entryType, yesNo } from '../../declare.ts';

export const familyGroupConferenceOffered = entryType({
  name: 'family-group-conference-offered',
  area: 'court',
  label: 'Family group conference offered',
  plural: 'Family group conferences offered',
  help: 'The family is offered a meeting of their own, to make their own plan.',
  fields: { accepted: yesNo('Did they accept?', 'Ask again later if not; families change their minds.') },
});
