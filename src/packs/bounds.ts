/** How much a file of standards, questions or closures may hold. The fullest chapter is a fiftieth of it. */
export const LONGEST_FILE = 2_000_000;
/** In bytes: a file with more is refused unread. */
export const LARGEST_FILE = 4 * LONGEST_FILE;
export const DEEPEST = 40;
export const MOST_CHAPTERS = 200;
/** So many faults are told of a pack; whoever mends those sees the rest. */
export const MOST_FAULTS = 1_000;
export const LONGEST_FAULT = 2_000;
