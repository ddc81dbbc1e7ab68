import type { Day } from '../../../calendar/index.ts';
import type { Story } from '../../../casework/index.ts';
import { oldWords } from '../../words/ages.ts';
import { dayWords } from '../../words/dates.ts';
import { firstOf } from '../../words/first-of.ts';
import { shownName } from '../../words/shown-name.ts';
import { toldWords } from '../../words/told.ts';

export interface StoryView {
  /** '3 weeks old, of Tuesday 24 March' */
  readonly age: string;
  readonly lines: readonly PartView[];
  /** The parts beyond the first five. */
  readonly more: readonly PartView[];
  readonly told: string;
}

interface PartView {
  readonly label: string;
  readonly text: string;
  /** What a long part says after its first lines. */
  readonly rest?: string;
}

const LINES = 5;
/** About two lines on a desk, four on a phone. */
const CHARACTERS = 260;
/** Where the whole story is one piece, it may be as long as five lines. */
const OF_ONE_PIECE = 700;

/** The parts as short headings, since the questions of the form ask for them. */
const SHORT: Readonly<Record<string, string>> = {
  tonight: 'Tonight',
  'who-the-child-is': 'Who this is',
  life: 'Life now',
  'why-involved': 'Why we are involved',
  worries: 'What worries us',
  plan: 'The plan',
  progress: 'Better, and not',
  people: 'Who matters',
  summary: 'In short',
};

/** The story in five lines, with how old it is; a summary in which nothing was written is none. */
export function storyView(story: Story | undefined, asOf: Day): StoryView | undefined {
  if (story === undefined || story.parts.length === 0) return undefined;
  const characters = story.parts.length === 1 ? OF_ONE_PIECE : CHARACTERS;
  const views = story.parts.map(({ name, label, text }) => partView(SHORT[name] ?? label, text, characters));
  return {
    age: `${oldWords(story.on, asOf)}, of ${dayWords(story.on, asOf)}`,
    lines: views.slice(0, LINES),
    more: views.slice(LINES),
    told: toldWords(story.told, asOf),
  };
}

function partView(label: string, text: string, characters: number): PartView {
  const { first, rest } = firstOf(shownName(text), characters);
  return { label, text: first, ...(rest !== undefined && { rest }) };
}
