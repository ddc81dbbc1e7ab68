import type { GuidedQuestion, GuidedThought } from './tools.ts';

export const DIRECT_WORK = 'direct-work';
export const OWN_WORDS = 'wishes-and-feelings';

/** A drawing that a child speaks in: what it is called in the record, and its three parts. */
export interface Drawing {
  readonly tool: 'three-houses' | 'fairy' | 'wizard';
  /** As the note of the work names it. */
  readonly name: string;
  readonly parts: readonly DrawnPart[];
}

export interface DrawnPart {
  /** The code under which the words are kept. */
  readonly drawnIn: string;
  readonly heading: string;
  readonly ask: string;
}

const WISHES: Omit<DrawnPart, 'heading'> = { drawnIn: 'wand', ask: 'What would they wish for, if the wand worked?' };

export const DRAWINGS: readonly Drawing[] = [
  {
    tool: 'three-houses',
    name: 'Three houses',
    parts: [
      { drawnIn: 'house-of-worries', heading: 'House of worries', ask: 'What did the child put in the house of worries?' },
      { drawnIn: 'house-of-good-things', heading: 'House of good things', ask: 'What did the child put in the house of good things?' },
      { drawnIn: 'house-of-dreams', heading: 'House of dreams', ask: 'What did the child put in the house of dreams?' },
    ],
  },
  {
    tool: 'fairy',
    name: 'Fairy',
    parts: [
      { drawnIn: 'clothes', heading: 'On her dress', ask: 'What needs mending? It goes on the dress.' },
      { drawnIn: 'wings-or-cape', heading: 'On her wings', ask: 'What carries the child when it is hard? It goes on the wings.' },
      { ...WISHES, heading: 'At the star of her wand' },
    ],
  },
  {
    tool: 'wizard',
    name: 'Wizard',
    parts: [
      { drawnIn: 'clothes', heading: 'On his coat', ask: 'What needs mending? It goes on the coat.' },
      { drawnIn: 'wings-or-cape', heading: 'On his cape', ask: 'What carries the child when it is hard? It goes on the cape.' },
      { ...WISHES, heading: 'In the spell of his wand' },
    ],
  },
];

const ASKED_OF_THE_WORK: readonly GuidedQuestion[] = [
  'purpose',
  'analysis',
  'made',
  'shared-with-parents',
  'suited-to-child',
  'place-felt-safe',
].map((field) => ({ part: 'work', type: DIRECT_WORK, field }));

/** What is asked about the time itself, after what the child said. */
export const ABOUT_THE_WORK: GuidedThought = {
  id: 'the-work',
  heading: 'About this time together',
  asks: [
    {
      part: 'work',
      type: DIRECT_WORK,
      field: 'covered',
      first: ['talking', 'play', 'child-observed', 'plan-explained', 'important-people', 'who-will-hear'],
    },
    ...ASKED_OF_THE_WORK,
  ],
};

/** The child's own words part by part, whether we understood them, and the time itself. */
export function drawingThoughts({ parts }: Drawing): readonly GuidedThought[] {
  return [
    ...parts.map(({ drawnIn, heading, ask }) => ({
      id: drawnIn,
      heading,
      asks: [{ part: drawnIn, type: OWN_WORDS, field: 'words', label: ask, help: 'The child’s own words, one thing a line.' }],
    })),
    {
      id: 'right',
      heading: 'Did we get that right?',
      asks: ['checked-with-child', 'not-checked-reason', 'sharing-agreed'].map((field) => ({ part: 'own-words', type: OWN_WORDS, field })),
    },
    ABOUT_THE_WORK,
  ];
}
