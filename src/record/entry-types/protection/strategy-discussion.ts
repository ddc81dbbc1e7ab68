import { entryType, text, yesNo } from '../../declare.ts';
import { attended, chairedBy, notes, quorate, rationale } from '../../fields.ts';

export const strategyDiscussion = entryType({
  name: 'strategy-discussion',
  area: 'protection',
  label: 'Strategy discussion',
  plural: 'Strategy discussions',
  help: 'Social care, police, health and others share what they know and decide whether to make enquiries.',
  significant: true,
  fields: {
    'section-47-initiated': yesNo('Were section 47 enquiries started?', 'This decision starts the clock to a conference.'),
    attended,
    'chaired-by': chairedBy,
    quorate,
    'safety-plan-agreed': yesNo('Was it agreed how the child is kept safe meanwhile?', 'Who does what tonight and over the next days.'),
    'visit-frequency-agreed': text('How often will the child be seen during enquiries?', 'Agreed here, so that nobody is left guessing.'),
    'medical-considered': yesNo('Was a medical considered?', 'Ask the paediatrician; record why not where there is none.'),
    rationale,
    notes,
  },
});
