/** How much a record written by hand or made by a program may come to, in bytes. What is judged from files is held in memory at once. */
const MIB = 1024 ** 2;
/** One YAML or JSON file: memory comes to some thirty times it. */
export const LARGEST_DOCUMENT = 48 * MIB;
/** One line of JSON lines: some three hundred thousand entries. */
export const LONGEST_LINE = 48 * MIB;
/** A file of JSON lines. */
export const LARGEST_LINES = 512 * MIB;
export const MOST_FILES = 200;
export const MOST_FAULTS_SHOWN = 40;
