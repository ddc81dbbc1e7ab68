/** How much a return may hold. Each is many times what the largest council sends. */
const GIB = 1024 ** 3;
export const MOST_FILES = 200;
/** All files of a return together. */
export const MOST_BYTES = 2 * GIB;
export const MOST_FAULTS_KEPT = 2_000;

/** Census: ids are kept to find one used twice. */
export const MOST_CHILDREN = 1_000_000;
export const DEEPEST = 24;
export const MOST_ELEMENTS_OF_A_CHILD = 10_000;
/** Characters: of one element's name, of one value, and of everything about one child. */
export const LONGEST_ELEMENT_NAME = 200;
export const LONGEST_VALUE = 1_000_000;
export const LONGEST_CHILD = 4_000_000;

/** Looked after return: rows are kept until a child's are together. */
export const MOST_ROWS = 3_000_000;
export const MOST_ROWS_OF_A_CHILD = 5_000;
/** Characters: of a row’s values, and of a line with its commas. */
export const LONGEST_ROW = 64 * 1024;
export const LONGEST_LINE = 4 * LONGEST_ROW;
