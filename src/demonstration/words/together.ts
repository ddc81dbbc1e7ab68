/** What invented families and workers write together: maps, numbers, houses, a story. Each is somebody's in particular, and nobody's at all. */

/** Two mappings of one family, the second begun from the first. */
export interface MapTold {
  readonly first: Readonly<Record<string, string>>;
  /** What is said the second time beside, or in place of, the first. */
  readonly later: Readonly<Record<string, string>>;
}

const LATE_NIGHTS: MapTold = {
  first: {
    'past-harm':
      'Twice in one month nobody was at home until after midnight.\nSupper was cooked alone on the gas ring, and a hand was burnt.',
    'danger-statement': 'School and the grandparents worry that a child alone at night could be badly hurt, with nobody to call.',
    'complicating-factors': 'Mum’s shifts change every week.',
    strengths: 'At school on time every day this term.\nMum asked for help before anybody told her to.',
    'existing-safety': 'When Mum knew in time, Grandma slept over.',
    'safety-goals': 'Every night a grown-up whom the children trust is at home.',
    'next-steps': 'Mum asks her manager for day shifts by the end of the month.',
  },
  later: {
    strengths:
      'At school on time every day this term.\nMum asked for help before anybody told her to.\nThe rota is on the fridge and everybody reads it.',
    'existing-safety': 'When Mum knew in time, Grandma slept over.\nGrandma has slept over on every late night since we met.',
    'next-steps': 'Grandma and Mum keep the rota; the neighbour holds a key.',
  },
};

const SHOUTING: MapTold = {
  first: {
    'past-harm': 'The police came twice: doors were broken and the children hid upstairs.',
    'danger-statement':
      'Everybody worries that somebody will be hurt in a row, and that the children will stop telling anyone when they are frightened.',
    'complicating-factors': 'Drink at the weekend makes it worse.\nThe flat is too small to walk away in.',
    strengths: 'Both parents come to every meeting.\nDad reads to them when he is calm.',
    'existing-safety': 'In April the eldest rang their aunt, and she came at once.',
    'safety-goals': 'When it gets loud one grown-up leaves, and the children know which.',
    'next-steps': 'Dad starts the group on Thursday; Auntie’s number goes by the telephone.',
  },
  later: {
    'complicating-factors': 'The flat is too small to walk away in.\nThe group has a waiting list of three weeks.',
    'existing-safety':
      'In April the eldest rang their aunt, and she came at once.\nOn the bank holiday Dad went for a walk instead, for two hours.',
    'next-steps': 'Dad tells the group how the walk went; a larger flat is asked for.',
  },
};

export const MAPS: readonly [MapTold, ...MapTold[]] = [LATE_NIGHTS, SHOUTING];

/** Whose number, the first and the second time, with their reasons. */
export const SCALES: readonly (readonly [string, readonly [number, string], readonly [number, string]])[] = [
  ['child', [4, 'It is all right in the day.'], [7, 'I know who to ring now.']],
  ['mother', [7, 'We are nearly there.'], [8, 'It has not happened since.']],
  ['worker', [3, 'What worries us happened twice in a month.'], [6, 'It was tested twice and held. One bad week could undo it.']],
];

export const HOUSES: readonly [Readonly<Record<string, string>>, ...Readonly<Record<string, string>>[]] = [
  {
    'house-of-worries': 'The dark on the stairs\nWhen the telephone rings and Mum is cross',
    'house-of-good-things': 'Grandma’s dumplings\nMy bed by the window',
    'house-of-dreams': 'A dog called Biscuit\nEverybody home for tea',
  },
  {
    'house-of-worries': 'Loud voices\nHaving to move again',
    'house-of-good-things': 'Swimming on Saturday\nMy brother makes me laugh',
    'house-of-dreams': 'A door that shuts\nTo be a bus driver',
  },
];

export const STORY: readonly (readonly [string, string, string])[] = [
  ['what-is-good', 'Your family laughs a lot, and you are loved.', 'heart'],
  ['who-worried', 'Your teacher was worried, because you were so tired.', 'worry'],
  ['what-happened', 'At night there was sometimes no grown-up you could call.', 'bed'],
  ['what-is-being-done', 'Now somebody you trust is always there. Their name is on the fridge.', 'house'],
];
