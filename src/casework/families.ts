/** Which children are brothers and sisters, as far as the record shows: those who were ever recorded together. */
export interface Families {
  /** The same for every child of a family; undefined for a child recorded alone. */
  familyOf(child: string): string | undefined;
}

/** Joins the sets that share a child into families, each named after the first of its children. */
export function familiesFrom(together: readonly (readonly string[])[]): Families {
  const heads = new Map<string, string>();
  const headOf = (child: string): string => {
    const above = heads.get(child);
    if (above === undefined || above === child) return child;
    const head = headOf(above);
    heads.set(child, head);
    return head;
  };
  for (const children of together) {
    const [head = ''] = children.map(headOf).toSorted();
    for (const child of children) {
      heads.set(headOf(child), head);
      heads.set(child, head);
    }
  }
  return { familyOf: (child) => (heads.has(child) ? headOf(child) : undefined) };
}

/** The last word, with a number after it where there is one, as invented names have. */
function surnameOf(name: string): string {
  return /\S+(?:\s+\d+)?$/.exec(name.trim())?.[0] ?? name;
}

/** 'Madeup family', or both names where brothers and sisters have two. */
export function familyName(names: readonly string[]): string {
  const surnames = [...new Set(names.map(surnameOf))];
  return surnames.length <= 2 ? `${surnames.join(' and ')} family` : `${surnames[0] ?? ''} family and others`;
}
