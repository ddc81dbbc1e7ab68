/** How much a template and a document may hold. Far beyond what work needs, so that only a mistake or an attack meets them. */
export const LONGEST_TEMPLATE = 60_000;
export const LONGEST_PLACE_NAME = 100;
export const DEEPEST_NESTING = 5;
/** Letters of the template's own that a document may come to once its lists are written out. */
export const LONGEST_FILLED = 400_000;
/** Marks that mean something, in one paragraph, item or row: each may be tried against every other. */
export const MOST_MARKS = 200;
/** Spaces before a line: what stands within is read within. */
export const DEEPEST_INDENT = 24;
/** Places that may be filled in one document. */
export const MOST_FILLED = 50_000;
/** Letters of one answer to what a letter asks. */
export const LONGEST_LETTER_ANSWER = 10_000;
export const MOST_FAULTS = 20;
