/** Which entries are one act: what is written by one form for brothers and sisters is an entry for each, numbered after the key of the form. */

/** The key of the form by which an entry was written; undefined where it came otherwise. */
export function formKeyOf(entry: string): string | undefined {
  return /^(.+)\.\d+$/.exec(entry)?.[1];
}

/** What entries of one act have in common, and no other entry has; what came by no form stands for itself. */
export function actOf(entry: string): string {
  return formKeyOf(entry) ?? entry;
}
