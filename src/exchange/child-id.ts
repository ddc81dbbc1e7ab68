const CHILD_ID = /^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$/;

/** Whether the text can stand as a child's id: 1 to 40 letters, digits, dots, dashes and underscores, beginning with a letter or digit. */
export function isChildId(text: string): boolean {
  return CHILD_ID.test(text);
}

export const CHILD_ID_RULE = 'An id is up to 40 letters and digits; dots, dashes and underscores may stand between them.';
