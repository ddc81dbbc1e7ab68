import { entryType } from '../../declare.ts';
import { onBehalfOf, rationale } from '../../fields.ts';

export const conferenceNotRequired = entryType({
  name: 'conference-not-required',
  area: 'protection',
  label: 'Decision that no conference is needed',
  plural: 'Decisions that no conference is needed',
  help: 'A manager decides that the section 47 enquiry leads to no conference. Say why, and what helps the child instead.',
  significant: true,
  fields: { rationale, 'on-behalf-of': onBehalfOf },
});
