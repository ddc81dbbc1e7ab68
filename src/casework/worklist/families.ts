/** The last word, with a number after it where there is one, as invented names have. */
function surnameOf(name: string): string {
  return /\S+(?:\s+\d+)?$/.exec(name.trim())?.[0] ?? name;
}

/** 'Madeup family', or both names where brothers and sisters have two. */
export function familyName(names: readonly string[]): string {
  const surnames = [...new Set(names.map(surnameOf))];
  return surnames.length <= 2 ? `${surnames.join(' and ')} family` : `${surnames[0] ?? ''} family and others`;
}
