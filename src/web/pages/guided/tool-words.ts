import type { GuidedTool } from '../../../casework/guided/tools.ts';

/** How a guided page is spoken of. */
export interface ToolWords {
  readonly title: string;
  /** What it is for, in two lines. */
  readonly teaches: readonly [string, string];
  /** What the button says: the first time, and after. */
  readonly begin: string;
  readonly again: string;
  /** What the form says first. */
  readonly asks: string;
}

export const TOOL_WORDS: Readonly<Record<GuidedTool, ToolWords>> = {
  map: {
    title: 'Signs of Safety map',
    teaches: [
      'One page on which family and professionals think together: what worries us, what works, what must happen.',
      'Everyone gives a number from 0 to 10 for how safe the child is, and says why. The next map begins from this one.',
    ],
    begin: 'Make the first map',
    again: 'Make a new map from this one',
    asks: 'One thing a line, in words the family would use. Leave empty what was not talked about.',
  },
  scale: {
    title: 'Safety scale',
    teaches: [
      'Each person says how safe the child is, from 0 to 10, and why: the difference between them is where the talking starts.',
      'Asked again and again, it shows everybody whether things are moving.',
    ],
    begin: 'Ask for numbers',
    again: 'Ask for numbers again',
    asks: 'Ask each person by themselves first. Leave out whoever was not asked.',
  },
  'three-houses': {
    title: 'Three houses',
    teaches: [
      'A child draws three houses and fills them: worries, good things, dreams.',
      'What they say stays exactly as they said it, and can be shown to their parents if they agree.',
    ],
    begin: 'Write down three houses',
    again: 'Write down three new houses',
    asks: 'Exactly as the child said it, one thing a line. A house may stay empty.',
  },
  fairy: {
    title: 'Fairy',
    teaches: [
      'A little child draws a fairy: what needs mending goes on the dress, what carries them on the wings, wishes at the wand.',
      'It asks the same as three houses, of a child who would sooner talk about somebody else.',
    ],
    begin: 'Write down a fairy',
    again: 'Write down a new fairy',
    asks: 'Exactly as the child said it, one thing a line.',
  },
  wizard: {
    title: 'Wizard',
    teaches: [
      'A little child draws a wizard: what needs mending goes on the coat, what carries them on the cape, wishes in the spell.',
      'It asks the same as three houses, of a child who would sooner talk about somebody else.',
    ],
    begin: 'Write down a wizard',
    again: 'Write down a new wizard',
    asks: 'Exactly as the child said it, one thing a line.',
  },
  'words-and-pictures': {
    title: 'Words and pictures',
    teaches: [
      'The story of why people are worried and what is being done, told to the child step by step with a picture to each.',
      'Make it with the parents first, in words they agree to; then read it with the child, and leave them a copy.',
    ],
    begin: 'Begin the story',
    again: 'Tell it anew from this one',
    asks: 'A sentence or two a step, true and kind. Steps left empty are left out.',
  },
  resilience: {
    title: 'Resilience map',
    teaches: [
      'What is strong and fragile in the child, and what around them protects or presses, on one drawing.',
      'Six places where strength grows are looked at in turn; one good thing in one of them can be built on.',
    ],
    begin: 'Make the first resilience map',
    again: 'Make a new one from this',
    asks: 'One thing a line. Leave empty what you do not know yet.',
  },
};
