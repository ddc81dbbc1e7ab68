/** A clause as people would say where it is: 'visiting#21' as 'visiting 21', '2#key-timescale' as '2 key timescale'. */
export function clauseWords(id: string): string {
  const [section = '', ...part] = id.split('#');
  return [section, ...part].map((words) => words.replaceAll('-', ' ')).join(' ');
}
