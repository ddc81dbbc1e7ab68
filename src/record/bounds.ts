/** How much may be given at once. Far beyond what work needs, so that only a mistake or an attack meets them. */
export const LONGEST_TEXT = 1_000;
export const LONGEST_LONG_TEXT = 20_000;
export const LONGEST_ID = 100;
export const LONGEST_NAME = 200;
/** Marks above and below one letter: the most that any script piles up is six. */
export const MOST_MARKS_ON_A_LETTER = 6;
export const MOST_SUBJECTS = 30;
export const MOST_LINKS = 50;
/** Of a network, named in one answer. */
export const MOST_NAMED = 60;
export const MOST_ENTRIES_IN_A_FILE = 1_000_000;
export const MOST_SUBJECTS_IN_A_FILE = 200_000;
export const MOST_SOURCES_IN_A_FILE = 1_000;
/** So many faults are told of a file; one that has them is not read to its end. */
export const MOST_FAULTS = 1_000;
/** For so many names that are not there, the nearest is looked for: among a million it takes long to find. */
export const MOST_SUGGESTIONS = 10;
