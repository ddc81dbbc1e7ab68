import { ASKED } from './kinds.ts';
import type { Place, Places } from './places.ts';

const parts = list('What is written there, part by part.', {
  label: text('What the part is called.'),
  words: text('What is written.'),
});

/** Everything that a template may name. */
export const KNOWN_PLACES: Places = {
  today: text('The day on which the document is made.'),
  'council.name': text('The council.'),
  'author.name': text('Whoever makes the document.'),
  'author.role': text('Their role.'),

  'child.name': text('The child’s name.'),
  'child.first-name': text('The name the child is called by.'),
  'child.born': text('Date of birth, or when the birth is expected.'),
  'child.age': text('Age on the day the document is made.'),
  'child.number': text('The number of the record.'),
  'child.lives-with': text('Where a child who is looked after lives.'),
  'child.legal-status': text('The legal status of a child who is looked after.'),
  plans: list('Plans in force.', { name: text('Which plan.'), since: text('Since when.') }),
  periods: list('What has been in place, the latest first.', {
    name: text('What: a plan, a period of care, a referral.'),
    from: text('From when.'),
    to: text('Until when; nothing while it lasts.'),
  }),

  'worker.name': text('Who is allocated to the child.'),
  'worker.role': text('Their role.'),
  workers: list('Everyone allocated.', {
    name: text('Name.'),
    role: text('Role.'),
    team: text('Team.'),
    since: text('Since when.'),
  }),
  family: list('Family and network.', {
    name: text('Name.'),
    relation: text('What they are to the child.'),
    responsibility: yesNo('They have parental responsibility.'),
    'lives-with-child': yesNo('They live with the child.'),
  }),

  'words.text': text('The child’s latest own words.'),
  'words.on': text('When they were said.'),
  views: list('What the child has said, the latest first.', { words: text('The words.'), on: text('When.') }),
  'seen.last': text('When the child was last seen.'),
  'seen.alone': text('When the child was last seen alone.'),
  visits: list('The latest visits, the latest first.', {
    on: text('When.'),
    seen: yesNo('The child was seen.'),
    alone: yesNo('The child was seen alone.'),
    notes: text('What was said and agreed.'),
  }),

  'plan.name': text('What the latest entry of this plan is called.'),
  'plan.on': text('When that was.'),
  'plan.by': text('Who wrote it.'),
  'plan.parts': parts,
  outcomes: list('What will be different for the child, as the plan says.', {
    outcome: text('What will be different.'),
    worry: text('The worry it answers.'),
    'how-we-know': text('How anybody will know.'),
    actions: list('What is done so that it comes about.', {
      action: text('What.'),
      who: text('By whom.'),
      by: text('By when.'),
      'how-often': text('How often, where it is done more than once.'),
    }),
  }),
  agreed: list('What was agreed at the meetings of this plan, and is still to be done.', {
    action: text('What.'),
    who: text('By whom.'),
    by: text('By when.'),
  }),
  'bottom-lines': list('What must hold whatever else changes.', {
    'must-hold': text('What.'),
    otherwise: text('What follows where it does not.'),
  }),
  'safety-steps': list('Who does what to keep the child safe.', {
    when: text('When it is called for.'),
    who: text('Who.'),
    'does-what': text('What they do.'),
  }),
  'childs-outcomes': list('What will be different, where the plan says it in words for the child.', {
    words: text('The words for the child.'),
    steps: list('What is done, where that is in words for the child.', { words: text('The words for the child.') }),
  }),
  'childs-safety': list('What keeps the child safe, where the plan says it in words for the child.', {
    words: text('The words for the child.'),
  }),
  'assessment.on': text('When the latest assessment was finished.'),
  'assessment.by': text('Who wrote it.'),
  'assessment.parts': parts,
  'summary.text': text('The latest case summary, where it was written as one.'),
  'summary.child': list('Who the child is and what life is like, from the latest case summary.', {
    label: text('What was asked.'),
    words: text('The words.'),
  }),
  'summary.parts': list('All that the latest case summary says under its questions, what must be known tonight first.', {
    label: text('What was asked.'),
    words: text('The words.'),
  }),
  'summary.on': text('When it was written.'),
  events: list('Significant events, the first first.', {
    on: text('When.'),
    what: text('What it was.'),
    more: text('What is written of it.'),
    'written-by': text('Who wrote it.'),
  }),
  'referral.on': text('When the latest referral came.'),
  'referral.reason': text('The worry, as it was written down.'),
  'meeting.name': text('The meeting that is arranged next.'),
  'meeting.date': text('Its day.'),
  'meeting.time': text('When it starts.'),
  'meeting.place': text('Where it is held.'),
  'meeting.chair': text('Who leads it.'),
  'meeting.needs': text('What people need so that they can take part.'),
  'meeting.invited': list('Who is invited to it.', { name: text('Name.'), as: text('As what: mother, school, health visitor.') }),
  ...Object.fromEntries(
    Object.entries(ASKED).map(([name, { label }]) => [`letter.${name}`, text(`Asked when a letter is made: ${label}`)]),
  ),
};

function text(says: string): Place {
  return { kind: 'text', says };
}

function yesNo(says: string): Place {
  return { kind: 'yes-no', says };
}

function list(says: string, each: Places): Place {
  return { kind: 'list', says, each };
}
