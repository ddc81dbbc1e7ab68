import { ATTENDEES } from '../../codes/people.ts';
import { choice, choices, entryType } from '../../declare.ts';
import { rationale, setsOut } from '../../fields.ts';

export const childAtConferenceDecided = entryType({
  name: 'child-at-conference-decided',
  area: 'protection',
  label: 'Decision about the child coming to a conference',
  plural: 'Decisions about children coming to conferences',
  help: 'The chair decides beforehand, with those who know the child, whether the child comes, and how else they take part.',
  fields: {
    decision: choice(
      'Decision',
      { invited: 'Comes', 'part-only': 'Comes for part of it', 'another-way': 'Takes part another way' },
      'How this child takes part.',
    ),
    consulted: choices('Who was asked?', ATTENDEES, 'The worker, their manager, the advocate, others who know the child.'),
    'sets-out': setsOut({
      'explained-to-child': 'How it was explained to the child',
      'child-wish': 'Whether the child wants to be there',
      'parent-views': 'What the parents think and want',
      'benefit-to-child': 'What the child would gain',
      'conference-can-work': 'Whether the conference could still do its work',
      understanding: 'Whether the child would understand enough',
      'conflict-of-interest': 'Where child and parents want different things, and that the child comes first',
      'impact-on-child': 'What being there would do to the child',
      'kept-apart': 'Whether the child is kept apart from anyone',
    }),
    rationale,
  },
});
