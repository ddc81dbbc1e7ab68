import { DRAWINGS, drawingThoughts } from './drawing-questions.ts';
import { MAP_THOUGHTS, SCALE_THOUGHTS } from './map-questions.ts';
import { RESILIENCE_THOUGHTS } from './resilience-questions.ts';
import { STORY_THOUGHTS } from './story-questions.ts';
import type { GuidedThought, GuidedTool } from './tools.ts';

/** What each tool asks, thought by thought. */
export const GUIDED_QUESTIONS: ReadonlyMap<GuidedTool, readonly GuidedThought[]> = new Map<GuidedTool, readonly GuidedThought[]>([
  ['map', MAP_THOUGHTS],
  ['scale', SCALE_THOUGHTS],
  ...DRAWINGS.map((drawing): [GuidedTool, readonly GuidedThought[]] => [drawing.tool, drawingThoughts(drawing)]),
  ['words-and-pictures', STORY_THOUGHTS],
  ['resilience', RESILIENCE_THOUGHTS],
]);
