import type { ChildDrawing, WordsAndPictures } from '../../../casework/index.ts';
import { linesOf } from '../../../casework/guided/mappings.ts';
import { DRAWINGS } from '../../../casework/guided/drawing-questions.ts';
import { STEP } from '../../../casework/guided/story-questions.ts';
import { getEntryType } from '../../../record/entry-types.ts';
import { shownName } from '../../words/shown-name.ts';

export interface DrawingView {
  readonly parts: readonly { readonly drawnIn: string; readonly heading: string; readonly lines: readonly string[] }[];
  readonly checked: string;
}

/** The child's own words, each in the part of the drawing where they put it. */
export function drawingView({ tool, words, checkedWithChild }: ChildDrawing): DrawingView {
  const parts = DRAWINGS.find((drawing) => drawing.tool === tool)?.parts ?? [];
  return {
    parts: parts.map(({ drawnIn, heading }) => ({
      drawnIn,
      heading,
      lines: linesOf(words.find((one) => one.drawnIn === drawnIn)?.words).map(shownName),
    })),
    checked:
      checkedWithChild === true
        ? 'The words were read back, and the child said they were right.'
        : 'The words were not read back to the child.',
  };
}

export interface StoryView {
  readonly steps: readonly {
    readonly n: number;
    readonly heading?: string;
    readonly words: string;
    readonly picture?: string;
    readonly shows?: string;
  }[];
}

/** A story, a panel to each step. */
export function storyView({ steps }: WordsAndPictures): StoryView {
  const { part: parts, picture: pictures } = getEntryType(STEP).fields;
  return {
    steps: steps.map(({ part, words, picture }, index) => {
      const [heading, shows] = [part && parts?.options?.[part], picture && pictures?.options?.[picture]];
      return {
        n: index + 1,
        words: shownName(words),
        ...(heading !== undefined && { heading }),
        ...(picture !== undefined && { picture }),
        ...(shows !== undefined && { shows }),
      };
    }),
  };
}
