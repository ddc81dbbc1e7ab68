import type { GuidedQuestion, GuidedThought } from './tools.ts';

export const MAPPING = 'signs-of-safety-mapping';
export const SCALE = 'safety-scale';

/** The three questions of a mapping, each with the thoughts that answer it. */
export const MAP_COLUMNS = [
  { id: 'worried', heading: 'What are we worried about?', fields: ['past-harm', 'danger-statement', 'complicating-factors'] },
  { id: 'working-well', heading: 'What is working well?', fields: ['strengths', 'existing-safety'] },
  { id: 'needs-to-happen', heading: 'What needs to happen?', fields: ['safety-goals', 'next-steps'] },
] as const;

export type MapField = (typeof MAP_COLUMNS)[number]['fields'][number];

/** As many people as can be thought of at once. */
const ASKED_TOGETHER = [
  { id: 'scale-child', people: ['child'] },
  { id: 'scale-home', people: ['mother', 'father', 'carer'] },
  { id: 'scale-others', people: ['worker', 'school', 'health', 'other'] },
] as const;

export const SCALE_THOUGHTS: readonly GuidedThought[] = ASKED_TOGETHER.map(({ id, people }) => ({
  id,
  heading: 'Where are we on the scale?',
  help: 'Ask each person by themselves first. Leave out whoever was not asked.',
  asks: people.flatMap(scaleQuestions),
}));

function scaleQuestions(whose: string): readonly GuidedQuestion[] {
  const asked = { part: whose, type: SCALE };
  return [
    ...(whose === 'other'
      ? [{ ...asked, field: 'who', label: 'Who else gave a number?', help: 'Their name, or who they are to the child.' }]
      : []),
    { ...asked, field: 'number' },
    { ...asked, field: 'reason' },
  ];
}

/** Who is asked for a number every time, by the code of whose it is; somebody else may be named beside them. */
export const SCALED_BY: readonly string[] = ASKED_TOGETHER.flatMap(({ people }): readonly string[] => people);

/** What a mapping asks, in the order of the conversation: the worry, the good, what next, and then the number. */
export const MAP_THOUGHTS: readonly GuidedThought[] = [
  ...MAP_COLUMNS.flatMap(({ heading, fields }) =>
    fields.map((field) => ({ id: field, heading, asks: [{ part: 'map', type: MAPPING, field }] })),
  ),
  ...SCALE_THOUGHTS,
  {
    id: 'together',
    heading: 'Who made this map?',
    asks: [
      {
        part: 'map',
        type: MAPPING,
        field: 'worked-out-with',
        first: ['child', 'mother', 'father', 'carers', 'family-network', 'school', 'health'],
      },
    ],
  },
];
