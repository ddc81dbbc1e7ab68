import { entryType, text } from '../../declare.ts';

export const conviction = entryType({
  name: 'conviction',
  area: 'care',
  label: 'Conviction or caution',
  plural: 'Convictions or cautions',
  help: 'The child was found guilty, or given a final warning, caution or reprimand, while in care.',
  fields: { what: text('For what?', 'The offence and what the court or police decided.') },
});
