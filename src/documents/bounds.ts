/** How much a template and a document may hold. Far beyond what work needs, so that only a mistake or an attack meets them. */
export const LONGEST_TEMPLATE = 60_000;
export const LONGEST_PLACE_NAME = 100;
export const DEEPEST_NESTING = 5;
/** Letters of the template's own that a document may come to once its lists are written out. */
export const LONGEST_FILLED = 1_000_000;
/** Places that may be filled in one document. */
export const MOST_FILLED = 50_000;
/** Letters of one answer to what a letter asks. */
export const LONGEST_LETTER_ANSWER = 10_000;
export const MOST_FAULTS = 20;
