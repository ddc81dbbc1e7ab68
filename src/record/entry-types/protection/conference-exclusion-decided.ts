import { choice, choices, entryType } from '../../declare.ts';
import { rationale } from '../../fields.ts';

export const conferenceExclusionDecided = entryType({
  name: 'conference-exclusion-decided',
  area: 'protection',
  label: 'Decision to keep someone out of a conference',
  plural: 'Decisions to keep someone out of a conference',
  help: 'The chair decides whether a member of the family is left out of all or part of a conference. Link it to the request.',
  significant: true,
  fields: {
    decision: choice(
      'Decision',
      { excluded: 'Left out', 'part-only': 'There for part of it', invited: 'Comes as invited' },
      'What the chair decided.',
    ),
    grounds: choice(
      'On what ground?',
      {
        'harm-to-child': 'Being there would harm the child',
        violence: 'Violence or threats are likely',
        'prevents-purpose': 'The conference could not do its work',
        'criminal-case': 'A criminal case could be harmed',
        other: 'Another ground that the procedure allows',
      },
      'Needed where somebody is left out.',
    ),
    told: choices(
      'Who has been told?',
      { 'who-asked': 'Whoever asked', professionals: 'The professionals invited', 'the-person': 'The person themself, in writing' },
      'Everyone who now knows of the decision.',
    ),
    'heard-all-the-same': choices(
      'How are they heard all the same?',
      { 'reports-given': 'They have the reports', 'views-taken': 'What they think is written down and put to the conference' },
      'Needed where somebody is left out.',
    ),
    rationale,
  },
});
