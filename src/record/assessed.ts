/** What every assessment has to say in sentences, whoever makes it: asked in the same words, so that one can be brought up to date by the next. */
import { longText } from './declare.ts';

export const ASSESSED = {
  story: longText(
    'The child’s story so far',
    'Where they were born, who looked after them, what changed and when. Tell it as you would tell it to them.',
  ),
  'life-now': longText(
    'What is life like for this child?',
    'A day and a night: who wakes them, what they eat, where they sleep, what they dread and look forward to. Say what was seen, and by whom.',
  ),
  'child-words': longText(
    'What did the child say?',
    'In their own words, with the day. For a baby or a child who does not speak: what they showed.',
  ),
  'family-views': longText(
    'What does each of the family think?',
    'Each by name, those who live elsewhere too. Where they differ, write both.',
  ),
  'agency-views': longText('What do school, health and others say?', 'Who said it, when, and from what they know themselves.'),
  'history-tells': longText(
    'What does the history tell us?',
    'Not the list of what happened: what repeats, what helped before, and what has never been tried.',
  ),
  strengths: longText('What is working well?', 'What already keeps the child safe and growing, and who does it.'),
  worries: longText('What are we worried about?', 'What has happened, what it did to the child, and what we fear if nothing changes.'),
  parenting: longText(
    'How do the parents meet the child’s needs?',
    'Each parent: what they do well, where it falls short, what gets in the way, and whether that can change in time for the child.',
  ),
  analysis: longText(
    'What does it all mean for this child?',
    'Weigh it: what matters most and least, what else could explain it, how sure you are, and what you do not know.',
  ),
  decided: longText(
    'What was decided, with whom?',
    'What happens next, who does it and by when, what the family agreed to, and what they did not.',
  ),
};
