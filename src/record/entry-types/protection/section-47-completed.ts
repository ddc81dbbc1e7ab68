import { choice, entryType, number, yesNo } from '../../declare.ts';
import { rationale, setsOut } from '../../fields.ts';

const OUTCOMES = {
  conference: 'Borne out: conference needed',
  'substantiated-no-conference': 'Borne out: no conference needed',
  'not-substantiated': 'Not borne out',
};

const SETS_OUT = {
  'family-told-why': 'What the family were told of its purpose and what may follow',
  'child-account': 'What the child said and showed, in their own way',
  history: 'What happened before, and what it means now',
  'agency-views': 'What each agency knows and thinks',
  worries: 'Every worry about harm, from frequent visitors to the home too',
  'protective-factors': 'What already keeps the child safe, or could',
  'brothers-and-sisters': 'Brothers, sisters and other children in the home',
  'designated-officer-considered': 'Whether the designated officer should be told',
  'allegations-answered': 'An answer to each allegation, and to what the manager asked for',
  'level-of-risk': 'How great the risk is',
  'harm-judgement': 'Whether there is harm, and whether it is significant',
  'likelihood-of-harm': 'How likely significant harm is from here',
  'impact-on-child': 'What the worries do to this child',
  'immediate-safety': 'What keeps the child safe now',
  actions: 'What must be done to safeguard the child',
  'risk-outside-home': 'Whether the danger lies outside the home',
  'lived-experience': 'What life is like for the child',
  'child-views-shaped-it': 'What the child’s views changed in it',
  analysis: 'What it all means for the child, drawn together',
  'two-sources': 'What one source said, tested against another',
  'legal-advice-considered': 'Whether to ask for legal advice',
};

export const section47Completed = entryType({
  name: 'section-47-completed',
  area: 'protection',
  label: 'Section 47 enquiry',
  plural: 'Section 47 enquiries',
  help: 'The worker has finished the enquiry and says what it found.',
  significant: true,
  fields: {
    outcome: choice('What was found?', OUTCOMES, 'Concern may be borne out without a conference being needed; say why.'),
    rationale,
    'child-seen': yesNo('Was the child seen?', 'By a social worker, during the enquiry.'),
    'child-seen-alone': yesNo('Was the child seen alone?', 'If not, say why and what was done instead.'),
    'agencies-consulted': yesNo('Did agencies contribute?', 'Checks with each agency that knows the child and others in the home.'),
    'sets-out': setsOut(SETS_OUT),
    'plan-agreed-with-manager': yesNo(
      'Were the first thoughts and plan shared with a manager?',
      'What may have happened, and how to find out.',
    ),
    'tools-used': number(
      'How many evidence-based tools were used?',
      'Count each once: graded care profile, three houses, scaling and so on.',
      { min: 0, max: 50 },
    ),
  },
});
