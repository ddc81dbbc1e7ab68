import { entryType, longText, number } from '../../declare.ts';
import { madeWithFamily, setsOut } from '../../fields.ts';

export const resilienceMap = entryType({
  name: 'resilience-map',
  area: 'record',
  label: 'Resilience map',
  plural: 'Resilience maps',
  help: 'What helps this child bounce back and what makes it harder, drawn together with them.',
  fields: {
    'sets-out': setsOut({
      resilience: 'What is strong in the child',
      vulnerability: 'What is fragile in the child',
      'protective-factors': 'What around the child protects them',
      adversity: 'What around the child is hard',
      analysis: 'How these work on one another',
      'i-have': 'I have: people who love, teach and help me',
      'i-am': 'I am: liked, kind, proud, responsible',
      'i-can': 'I can: tell, solve, hold back, ask for help',
    }),
    'made-with-family': madeWithFamily,
    resilience: longText('What is strong in the child?', 'One thing a line: what carries them when it is hard.'),
    vulnerability: longText('What is fragile in the child?', 'One thing a line: health, temper, sleep, what they have been through.'),
    'protective-factors': longText('What around the child protects them?', 'People, places and habits that hold.'),
    adversity: longText('What around the child is hard?', 'What presses on them from outside, now or still from before.'),
    analysis: longText('How do these work on one another?', 'What one strength could be built on, and which worry undoes most.'),
    'secure-base': longText('Somebody to come back to', 'Who the child goes to when frightened, and what that person does.'),
    education: longText('Learning', 'Where they learn gladly, who there knows them, what gets in the way.'),
    friendships: longText('Friends', 'Who they play or talk with, and how it goes when they fall out.'),
    'talents-and-interests': longText('What they love doing', 'What they are good at, or would be if somebody took them.'),
    'positive-values': longText('Caring about others', 'Where they help, share, own up, look after something.'),
    'social-competence': longText('Getting along', 'How they read other people, wait, ask for help, get over a setback.'),
    'i-have': longText('I have', 'The child’s own words: people who love, teach and help me.'),
    'i-am': longText('I am', 'The child’s own words: what I am like, and proud of.'),
    'i-can': longText('I can', 'The child’s own words: what I can do, and whom I can tell.'),
    within: number('Within the child, from 0 to 10', '0: very fragile just now. 10: very strong.', { min: 0, max: 10 }),
    around: number('Around the child, from 0 to 10', '0: everything presses on them. 10: everything holds them.', { min: 0, max: 10 }),
  },
});
