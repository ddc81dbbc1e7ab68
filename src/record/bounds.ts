/** How much may be given at once. Far beyond what work needs, so that only a mistake or an attack meets them. */
export const LONGEST_TEXT = 1_000;
export const LONGEST_LONG_TEXT = 20_000;
export const LONGEST_ID = 100;
export const MOST_SUBJECTS = 30;
export const MOST_LINKS = 50;
export const MOST_ENTRIES_IN_A_FILE = 1_000_000;
export const MOST_SUBJECTS_IN_A_FILE = 200_000;
export const MOST_SOURCES_IN_A_FILE = 1_000;
