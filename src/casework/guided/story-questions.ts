import { ABOUT_THE_WORK } from './drawing-questions.ts';
import type { GuidedThought } from './tools.ts';

export const STEP = 'words-and-pictures-step';
/** As the note of the work names it. */
export const WORDS_AND_PICTURES = 'Words and pictures';

/** As many steps as a child will sit through; a longer story is two. */
export const MOST_STEPS = 8;

/** What the story may tell first, where nothing is chosen: the order that families find easiest to hear. */
export const USUAL_PARTS = [
  'what-is-good',
  'who-worried',
  'what-happened',
  'what-they-did',
  'what-is-being-done',
  'what-comes-next',
] as const;

export const STORY_THOUGHTS: readonly GuidedThought[] = [
  ...Array.from({ length: MOST_STEPS }, (_, index) => ({
    id: partOfStep(index),
    heading: `Step ${index + 1}`,
    asks: ['part', 'words', 'picture'].map((field) => ({ part: partOfStep(index), type: STEP, field })),
  })),
  ABOUT_THE_WORK,
];

/** The name under which a step is asked, from 0. */
export function partOfStep(index: number): string {
  return `step-${index + 1}`;
}
