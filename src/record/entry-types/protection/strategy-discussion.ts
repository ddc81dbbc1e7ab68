import { entryType, text, yesNo } from '../../declare.ts';
import { attended, chairedBy, covered, notes, quorate, rationale } from '../../fields.ts';

const COVERED = {
  'information-shared': 'What each agency knows',
  'level-of-risk': 'How great the risk is',
  'criminal-investigation': 'Whether and when the police investigate',
  'section-47-considered': 'Whether to make section 47 enquiries',
  'information-needed': 'What else must be found out',
  'how-the-child-is-heard': 'How the child’s views are sought and recorded',
  interviews: 'Who is interviewed, and when',
  'who-does-what': 'Who does each thing',
  'by-when': 'By when',
  'legal-action-considered': 'Whether legal action or an early conference is needed',
};

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
    covered: covered(COVERED),
    rationale,
    notes,
  },
});
