import { entryType } from '../../declare.ts';
import { summary } from '../../fields.ts';

export const bedroomSharingAssessment = entryType({
  name: 'bedroom-sharing-assessment',
  area: 'fostering',
  label: 'Bedroom sharing weighed',
  plural: 'Bedroom sharing weighed',
  help: 'Before a child shares a room: who sleeps there, and is it safe for each of them?',
  about: ['child', 'carer-household'],
  fields: { summary },
});
