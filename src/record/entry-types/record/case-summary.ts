import { entryType, longText } from '../../declare.ts';
import { setsOut, summary } from '../../fields.ts';

export const caseSummary = entryType({
  name: 'case-summary',
  area: 'record',
  label: 'Case summary',
  plural: 'Case summaries',
  help: 'A page anyone on duty tonight could act on.',
  broughtUpToDate: true,
  fields: {
    summary,
    'who-the-child-is': longText(
      'Who is this child?',
      'What they like, what they are good at, who they are in their family, what they want to be called.',
    ),
    life: longText('What is life like for them?', 'An ordinary day, and a bad one, as the child lives it.'),
    'why-involved': longText('Why are we involved?', 'What happened, in two or three lines.'),
    worries: longText('What are we worried about?', 'Who might be hurt, by what or whom, and when it is likeliest.'),
    plan: longText('What is the plan?', 'What we and the family are doing, and what it is for.'),
    progress: longText('What has got better, and what has not?', 'What you have seen change, and how the child would tell.'),
    people: longText('Who matters to the child?', 'Family, friends, trusted adults: names, and how to reach them at night.'),
    tonight: longText(
      'What must a stranger know tonight?',
      'Where the child should be, who may not be there, whom to ring, what to do if it goes wrong.',
    ),
    'sets-out': setsOut({
      'who-the-child-is': 'Who this child is',
      'lived-experience': 'What life is like for the child',
      'child-views': 'What the child thinks, wants and feels',
      'why-involved': 'Why we are involved',
      worries: 'What we are worried about',
      plan: 'What is planned',
      progress: 'What has got better, and what not',
      'important-people': 'Who matters to the child, and what they mean to them',
      'significant-events': 'What has happened',
      purpose: 'What visits and meetings are for',
      impact: 'What has changed for the child',
    }),
  },
});
